package io.github.belvo4j;

import io.github.belvo4j.options.Environment;
import java.util.Map;
import java.util.Optional;

/**
 * Configures a client from environment variables. Empty variables are ignored, since deployment templates often leave some
 * empty.
 */
final class EnvironmentVariables {

    private final Map<String, String> variables;

    private EnvironmentVariables(Map<String, String> variables) {
        this.variables = variables;
    }

    static Belvo client(Map<String, String> variables) {
        return new EnvironmentVariables(variables).client();
    }

    private Belvo client() {
        BelvoBuilder builder = Belvo.builder();
        Optional<String> url = value("BELVO_API_URL");
        String name = url.isPresent() ? "BELVO_API_URL" : "BELVO_ENVIRONMENT";
        try {
            url.ifPresentOrElse(
                    builder::baseUrl,
                    () -> builder.environment(Environment.named(value(name).orElse("sandbox"))));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The environment variable " + name + " is invalid. " + e.getMessage(), e);
        }
        return builder.credentials(required("BELVO_SECRET_ID"), required("BELVO_SECRET_PASSWORD"))
                .build();
    }

    private String required(String name) {
        return value(name)
                .orElseThrow(() -> new IllegalStateException("The environment variable " + name + " is missing"));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }
}
