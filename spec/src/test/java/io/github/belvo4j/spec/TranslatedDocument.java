package io.github.belvo4j.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.Translator;
import java.nio.file.Path;

/** The result of the collection, the names and the overlays: translated once for all tests, which only read it. */
final class TranslatedDocument {

    private TranslatedDocument() {}

    /** The document without the dictionary's descriptions, each operation with its own parameters and responses. */
    static JsonNode withoutWords() {
        return WithoutWords.DOCUMENT;
    }

    private static final class WithoutWords {
        private static final JsonNode DOCUMENT = of(translator());
    }

    /** The same, with the dictionary's descriptions and complete examples. */
    static JsonNode withWords() {
        return of(translator().withOverlay(Path.of("belvo.dictionary.yaml")).withComposedExamples());
    }

    private static Translator translator() {
        return new Translator().withNames(Path.of("belvo.names.yaml")).withOverlay(Path.of("belvo.overlay.yaml"));
    }

    private static JsonNode of(Translator translator) {
        return SharedParts.inline(
                translator.translate(Path.of("belvo.postman_collection.json")).document());
    }
}
