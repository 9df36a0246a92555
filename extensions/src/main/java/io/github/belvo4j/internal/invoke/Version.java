package io.github.belvo4j.internal.invoke;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The versions of this SDK and of the API from which it was generated, read from a file that the build writes. */
public final class Version {

    /** The version of this SDK. */
    public static final String SDK;

    /** The version of Belvo's API. */
    public static final String API;

    static {
        Properties versions = read();
        SDK = versions.getProperty("sdk");
        API = versions.getProperty("api");
    }

    private Version() {}

    private static Properties read() {
        try (InputStream file = Version.class.getResourceAsStream("version.properties")) {
            Properties versions = new Properties();
            versions.load(Objects.requireNonNull(file, "version.properties"));
            return versions;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
