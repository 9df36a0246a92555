package io.github.belvo4j.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The key pair of an account. */
public record Credentials(String secretId, String secretPassword) {

    /** Refuses what can't be a key pair, without repeating it. */
    public Credentials {
        require(secretId, "secret id");
        require(secretPassword, "secret password");
    }

    String basicAuthorization() {
        byte[] pair = (secretId + ":" + secretPassword).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "Credentials[*]";
    }

    private static void require(String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The " + name + " is missing");
        }
        if (!value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The " + name + " begins or ends with a space or line break, or has one");
        }
    }
}
