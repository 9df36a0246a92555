package io.github.belvo4j.postman.maven;

import io.github.belvo4j.postman.diagnostic.InputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes UTF-8 text files. */
final class TextFiles {
    private TextFiles() {}

    static String read(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new InputException(file + (file.exists() ? ": can't be read" : ": there is no such file"), e);
        }
    }

    /**
     * Writes a text to a file, and creates missing folders. A file that already contains the text isn't touched, so
     * that its timestamp doesn't change.
     */
    static void write(File file, String text) {
        Path path = file.toPath().toAbsolutePath();
        try {
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (!file.isFile() || !Files.readString(path).equals(text)) {
                Files.writeString(path, text);
            }
        } catch (IOException e) {
            throw new InputException(file + ": can't be written", e);
        }
    }
}
