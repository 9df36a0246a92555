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
 * Reads and writes files. The name {@code -} stands for standard input or standard output.
 *
 * @param in standard input
 * @param out standard output
 */
record Streams(InputStream in, PrintWriter out) {
    /** The argument that stands for standard input or standard output. */
    static final Path STANDARD = Path.of("-");

    /** The name that messages use for standard input. */
    static final String INPUT = "standard input";

    /** Reads the entire text of a UTF-8 file. */
    String read(Path file) {
        try {
            return file.equals(STANDARD)
                    ? new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(file);
        } catch (IOException e) {
            throw new InputException(nameOf(file) + ": can't be read: " + FileErrors.reason(e), e);
        }
    }

    /** Writes text to a file, and creates missing folders. */
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

    /** Returns the name that messages use for a file. */
    static String nameOf(Path file) {
        return file.equals(STANDARD) ? INPUT : file.toString();
    }
}
