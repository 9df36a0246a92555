package io.github.belvo4j.postman.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Recognizes files in other formats, so that messages can state what a file is and how to get a collection. */
public final class ForeignFormat {
    private static final String EXPORT = ": export the collection as one file, format 2.1";
    private static final String FOLDER_OF_V3 = "a folder in Postman's v3 format" + EXPORT;

    /** The number of bytes at the start of a file that are examined. */
    private static final int START = 4_096;

    /** The maximum depth at which a folder is searched for files of a known format. */
    private static final int DEPTH = 4;

    private record Form(Predicate<JsonNode> test, String name) {}

    private static final List<Form> FORMS = List.of(
            new Form(root -> root.has("openapi") || root.has("swagger"), "already an OpenAPI document"),
            new Form(root -> root.has("asyncapi"), "an AsyncAPI document"),
            new Form(root -> root.has("overlay"), "an OpenAPI Overlay"),
            new Form(root -> root.at("/log/entries").isArray(), "an HTTP archive (HAR)"),
            new Form(ForeignFormat::isInsomnia, "an Insomnia export: import it into Postman and export it from there"),
            new Form(ForeignFormat::isBruno, "a Bruno export: Bruno can also export collections in Postman's format"),
            new Form(root -> root.path("collections").isArray(), "a Postman data dump" + EXPORT),
            new Form(ForeignFormat::isGlobals, "Postman globals"),
            new Form(ForeignFormat::isEnvironment, "a Postman environment"),
            new Form(root -> root.has("error"), "an error response"),
            new Form(root -> root.path("item").isArray() || collection(root), "a Postman collection"));

    private record Text(Pattern start, String name) {}

    private static final List<Text> TEXTS = List.of(
            text("(?i)<!doctype html|<html", "a web page"),
            text("<", "XML"),
            text("(?:.*\\R)*?[\"']?(?:openapi|swagger)[\"']?:", "already an OpenAPI document, in YAML"),
            text("(?:.*\\R)*?type: collection\\.insomnia", "an Insomnia collection"),
            text("(?:.*\\R)*?opencollection:|meta \\{", "a Bruno collection"),
            text("(?:.*\\R)*?\\$kind:", "a file in Postman's v3 format" + EXPORT));

    private static Text text(String start, String name) {
        return new Text(Pattern.compile(start), name);
    }

    private ForeignFormat() {}

    /** Describes JSON content, judging by its structure; empty if it isn't recognized. */
    public static Optional<String> of(JsonNode root) {
        return FORMS.stream()
                .filter(form -> form.test().test(root))
                .map(Form::name)
                .findFirst();
    }

    /** Describes a file that isn't JSON, judging by its first characters; empty if it isn't recognized. */
    static Optional<String> ofText(byte[] file) {
        if (isCompressed(file)) {
            return Optional.of("not JSON, but a compressed file");
        }
        String start = new String(Arrays.copyOf(file, Math.min(file.length, START)), StandardCharsets.UTF_8).strip();
        return TEXTS.stream()
                .filter(text -> text.start().matcher(start).lookingAt())
                .map(text -> "not JSON, but " + text.name())
                .findFirst();
    }

    /** Returns whether a file is compressed as ZIP or gzip. */
    private static boolean isCompressed(byte[] file) {
        return file.length > 3
                && (file[0] == 'P' && file[1] == 'K' && file[2] == 3 || file[0] == 0x1F && file[1] == (byte) 0x8B);
    }

    /** Describes a folder that was given instead of a file. */
    static String ofFolder(Path folder) {
        try (Stream<Path> files = Files.find(folder, DEPTH, (file, attributes) -> attributes.isRegularFile())) {
            return files.map(file -> file.getFileName().toString())
                    .map(ForeignFormat::folderOf)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse("a folder, where a file is expected");
        } catch (IOException e) {
            return "a folder that can't be read, where a file is expected";
        }
    }

    private static Optional<String> folderOf(String file) {
        if (file.equals("definition.yaml") || file.endsWith(".request.yaml") || file.endsWith(".request.yml")) {
            return Optional.of(FOLDER_OF_V3);
        }
        boolean bruno = file.equals("bruno.json") || file.equals("opencollection.yml") || file.endsWith(".bru");
        return bruno
                ? Optional.of("a Bruno folder: Bruno can also export collections in Postman's format")
                : Optional.empty();
    }

    private static boolean isInsomnia(JsonNode root) {
        return root.has("__export_format") || root.path("type").asText().startsWith("collection.insomnia");
    }

    private static boolean isBruno(JsonNode root) {
        return root.has("brunoConfig")
                || root.has("opencollection")
                || root.path("items").isArray() && root.has("version")
                || root.path("type").asText().equals("collection") && root.has("version");
    }

    private static boolean isGlobals(JsonNode root) {
        return root.path("globals").isObject()
                || root.path("values").isArray()
                        && root.path("_postman_variable_scope").asText().equals("globals");
    }

    private static boolean isEnvironment(JsonNode root) {
        return root.path("environment").isObject() || root.path("values").isArray() && !root.has("item");
    }

    private static boolean collection(JsonNode root) {
        return root.path("collection").path("item").isArray()
                || root.path("requests").isArray();
    }
}
