package io.github.belvo4j.options;

import java.net.URI;
import java.util.Locale;

/** Belvo's environments. Each has its own credentials. */
public enum Environment {
    /** Made-up institutions and people, for development and tests. */
    SANDBOX("https://sandbox.belvo.com"),
    /** Real institutions and people. */
    PRODUCTION("https://api.belvo.com");

    private final URI baseUrl;

    Environment(String baseUrl) {
        this.baseUrl = URI.create(baseUrl);
    }

    /**
     * The address that the paths of the API are appended to.
     *
     * @return without a slash at its end
     */
    public URI baseUrl() {
        return baseUrl;
    }

    /**
     * The environment with a name, for configuration files.
     *
     * @param name {@code sandbox} or {@code production}, in any case
     * @return the environment
     * @throws IllegalArgumentException if there is none of that name
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
