package io.github.belvo4j.internal.invoke;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version of this SDK, which the build writes. */
final class Version {

    private Version() {}

    static String current() {
        try (InputStream version = Version.class.getResourceAsStream("version.txt")) {
            return new String(Objects.requireNonNull(version, "version.txt").readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
