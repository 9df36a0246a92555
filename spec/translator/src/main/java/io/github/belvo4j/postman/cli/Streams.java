package io.github.belvo4j.postman.cli;

import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.io.FileErrors;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files, and the streams that {@code -} stands for.
 *
 * @param in what is read for {@code -}
 * @param out where {@code -} writes to
 */
record Streams(InputStream in, PrintWriter out) {
    /** What stands for standard input, or for standard output. */
    static final Path STANDARD = Path.of("-");

    /** What messages call standard input. */
    static final String INPUT = "standard input";

    /** All text of a file, in UTF-8. */
    String read(Path file) {
        try {
            return file.equals(STANDARD)
                    ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(file);
        } catch (IOException e) {
            throw new InputException(nameOf(file) + ": can't be read: " + FileErrors.reason(e), e);
        }
    }

    /** Writes all text of a file, in folders that are made where they are missing. */
    void write(Path file, String text) {
        if (file.equals(STANDARD)) {
            out.print(text);
            return;
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new InputException(file + ": can't be written: " + FileErrors.reason(e), e);
        }
    }

    /** What messages call a file. */
    static String nameOf(Path file) {
        return file.equals(STANDARD) ? INPUT : file.toString();
    }
}
