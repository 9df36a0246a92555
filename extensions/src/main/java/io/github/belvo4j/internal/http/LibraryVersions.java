package io.github.belvo4j.internal.http;

/** Apache HttpClient is often managed by a framework, which may choose one that is too old. */
final class HttpClientVersion {

    /** What version 5.4 has brought, and the default transport needs. */
    private static final String NEEDED = "org.apache.hc.client5.http.ssl.TlsSocketStrategy";

    private HttpClientVersion() {}

    /**
     * Checks it before its classes are used.
     *
     * @throws IllegalStateException if it is older than 5.4, or missing
     */
    static void requireSupported() {
        try {
            Class.forName(NEEDED, false, HttpClientVersion.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "Apache HttpClient 5.4 or later is needed, with HttpCore 5.3 or later, and the class path has an older one:"
                            + " set the properties httpclient5.version and httpcore5.version of Spring Boot 3.2 and 3.3, or"
                            + " bring another HTTP client with httpClient(…)",
                    e);
        }
    }
}
