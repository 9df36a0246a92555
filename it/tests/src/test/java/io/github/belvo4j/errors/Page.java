package io.github.belvo4j.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page, a part of which is generated from code: the part between two comments with its name. */
record Page(Path file) {
    private static final boolean RENEW = Boolean.getBoolean("renew");

    static Page of(String name) {
        return new Page(Path.of("../../docs").resolve(name));
    }

    /** Fails if the part differs, or writes it if {@code -Drenew} is set. */
    void holds(String part, String expected) throws IOException {
        String begin = "<!-- " + part + ": renewed by \"mvn -Prenew\" -->\n";
        String end = "<!-- /" + part + " -->\n";
        String page = Files.readString(file);
        assertThat(page).contains(begin, end);
        String renewed =
                page.substring(0, page.indexOf(begin) + begin.length()) + expected + page.substring(page.indexOf(end));

        if (RENEW) {
            Files.writeString(file, renewed);
        }
        assertThat(Files.readString(file))
                .as("A part of %s has changed. If that is intended, run 'mvn -Prenew', then review and commit it", file)
                .isEqualTo(renewed);
    }
}
