package io.github.belvo4j;

import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.RetryPolicy;

/**
 * An application that configures no logging and no locale: it sends a request that lacks a field, and prints the
 * result.
 */
final class PlainApplication {

    private PlainApplication() {}

    public static void main(String[] arguments) {
        for (int client = 0; client < 2; client++) {
            // Nothing listens on this port, and there must be no backoff.
            try (Belvo belvo = Belvo.builder()
                    .baseUrl("http://localhost:9")
                    .credentials("id", "password")
                    .retryPolicy(RetryPolicy.none())
                    .build()) {
                belvo.links().register(new RegisterLinkRequest().username("u"));
            } catch (BelvoException e) {
                System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        }
    }
}
