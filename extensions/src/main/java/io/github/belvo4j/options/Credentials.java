package io.github.belvo4j.options;

import org.jspecify.annotations.Nullable;

/** The key pair that authenticates requests: secret ID and secret password. {@code toString} shows neither. */
public final class Credentials {

    private final String secretId;
    private final String secretPassword;

    private Credentials(String secretId, String secretPassword) {
        this.secretId = secretId;
        this.secretPassword = secretPassword;
    }

    /**
     * Creates a key pair.
     *
     * @param secretId the secret ID
     * @param secretPassword the secret password
     * @return the key pair
     * @throws IllegalArgumentException if the ID or the password is blank, begins or ends with white space, or contains control
     *     characters; the message contains neither
     */
    public static Credentials of(String secretId, String secretPassword) {
        return new Credentials(valid(secretId, "secret ID"), valid(secretPassword, "secret password"));
    }

    /**
     * Returns the secret ID.
     *
     * @return never blank
     */
    public String secretId() {
        return secretId;
    }

    /**
     * Returns the secret password.
     *
     * @return never blank
     */
    public String secretPassword() {
        return secretPassword;
    }

    private static String valid(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The " + name + " is missing");
        }
        if (!value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "The " + name + " begins or ends with white space, or contains control characters");
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Credentials that
                && secretId.equals(that.secretId)
                && secretPassword.equals(that.secretPassword);
    }

    @Override
    public int hashCode() {
        return secretId.hashCode();
    }

    @Override
    public String toString() {
        return "Credentials[*]";
    }
}
