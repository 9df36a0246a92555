package com.example;

import io.github.belvo4j.postman.Translator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Translates collections of many kinds into documents, so that a linter can check the documents. */
public final class Main {
    private Main() {}

    /** Translates each collection of the first folder into a document in the second. */
    public static void main(String... args) throws IOException {
        Path documents = Files.createDirectories(Path.of(args[1]));
        List<Path> collections;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            collections = files.sorted().toList();
        }
        for (Path collection : collections) {
            String name = collection.getFileName().toString().replace(".json", ".yaml");
            Files.writeString(
                    documents.resolve(name), new Translator().translate(collection).yaml());
        }
        System.out.println("Translated " + collections.size() + " collections.");
    }
}
