package io.github.belvo4j.internal.http;

import java.util.Arrays;

/**
 * Checks the versions of Apache HttpClient and Jackson, since a framework often manages these versions and may choose one that
 * is too old.
 */
final class LibraryVersions {

    /** A class that the default transport needs and that HttpClient 5.4 introduced. */
    private static final String HTTP_CLIENT = "org.apache.hc.client5.http.ssl.TlsSocketStrategy";

    /** The class in which Jackson 2.18 introduced a method that limits the number of tokens. */
    private static final String JACKSON = "com.fasterxml.jackson.core.StreamReadConstraints$Builder";

    private LibraryVersions() {}

    /**
     * Checks the version of Jackson before its classes are used.
     *
     * @throws IllegalStateException if Jackson is older than 2.18
     */
    static void requireJackson() {
        if (!has(JACKSON, "maxTokenCount")) {
            throw new IllegalStateException(
                    "Jackson 2.18 or later is needed, and the class path has an older one. Spring Boot 3.4 and later"
                            + " manage a suitable version; with an earlier Spring Boot, set its property jackson-bom.version");
        }
    }

    /**
     * Checks the version of HttpClient before its classes are used.
     *
     * @throws IllegalStateException if HttpClient is missing, or older than 5.4
     */
    static void requireHttpClient() {
        if (!has(HTTP_CLIENT, "upgrade")) {
            throw new IllegalStateException(
                    "Apache HttpClient 5.4 or later is needed, with HttpCore 5.3 or later, and the class path has an older"
                            + " one. Spring Boot 3.4 and later manage suitable versions; with an earlier Spring Boot, set its properties"
                            + " httpclient5.version and httpcore5.version, or pass another HTTP client to httpClient(…)");
        }
    }

    private static boolean has(String type, String method) {
        try {
            Class<?> found = Class.forName(type, false, LibraryVersions.class.getClassLoader());
            return Arrays.stream(found.getMethods())
                    .anyMatch(candidate -> candidate.getName().equals(method));
        } catch (ClassNotFoundException | NoClassDefFoundError e) {
            return false;
        }
    }
}
