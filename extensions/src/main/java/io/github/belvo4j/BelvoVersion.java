package io.github.belvo4j;

import io.github.belvo4j.internal.invoke.Version;

/**
 * The version of this SDK, and the version of Belvo's API that it was generated from. The {@code User-Agent} header of requests
 * contains both.
 */
public final class BelvoVersion {
    private static final BelvoVersion CURRENT = new BelvoVersion(Version.SDK, Version.API);

    private final String sdk;
    private final String api;

    private BelvoVersion(String sdk, String api) {
        this.sdk = sdk;
        this.api = api;
    }

    /**
     * Returns the versions of the classes on the class path.
     *
     * @return the same object each time
     */
    public static BelvoVersion current() {
        return CURRENT;
    }

    /**
     * Returns the version of this SDK.
     *
     * @return the version, such as {@code 0.1.0}
     */
    public String sdk() {
        return sdk;
    }

    /**
     * Returns the version of Belvo's API that the client was generated from, and the day on which Belvo published it, since
     * Belvo has published different documents under one version number.
     *
     * @return the version and the day, such as {@code 1.223.0 as of 2026-04-23}
     */
    public String api() {
        return api;
    }

    @Override
    public String toString() {
        return "belvo4j " + sdk + ", for Belvo's API " + api;
    }
}
