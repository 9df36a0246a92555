package io.github.belvo4j.options;

import java.net.URI;
import java.util.Locale;

/** Belvo's environments. Each has its own credentials. */
public enum Environment {
    /** Fictitious institutions and users, for development and tests. */
    SANDBOX("https://sandbox.belvo.com"),
    /** Real institutions and users. */
    PRODUCTION("https://api.belvo.com");

    private final URI baseUrl;

    Environment(String baseUrl) {
        this.baseUrl = URI.create(baseUrl);
    }

    /**
     * Returns the base URL, to which the API's paths are appended.
     *
     * @return the URL, without a trailing slash
     */
    public URI baseUrl() {
        return baseUrl;
    }

    /**
     * Finds an environment by name, for configuration files.
     *
     * @param name {@code sandbox} or {@code production}, case-insensitive
     * @return the environment
     * @throws IllegalArgumentException if there is no environment with that name
     */
    public static Environment named(String name) {
        for (Environment environment : values()) {
            if (environment.name().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT))) {
                return environment;
            }
        }
        throw new IllegalArgumentException("No environment is called '" + name + "': use sandbox or production");
    }
}
