package io.github.belvo4j.postman.maven;

import io.github.belvo4j.postman.diagnostic.InputException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and writes files of text in UTF-8. */
final class TextFiles {
    private TextFiles() {}

    static String read(File file) {
        try {
            return Files.readString(file.toPath());
        } catch (IOException e) {
            throw new InputException(file + (file.exists() ? ": can't be read" : ": there is no such file"), e);
        }
    }

    /** Writes a file, and the folders that it is in, unless it holds the text already: its time would change for nothing. */
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
