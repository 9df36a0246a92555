package io.github.belvo4j.postman.maven;

import io.github.belvo4j.postman.Translation;
import io.github.belvo4j.postman.Translator;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files and settings that a document is generated from. */
record Inputs(
        File collection,
        @Nullable File names,
        List<File> overlays,
        @Nullable File environment,
        @Nullable File globals,
        Map<String, String> variables,
        boolean composeExamples,
        boolean lenient) {

    Translation translate() {
        Translator translator = new Translator();
        translator = names == null ? translator : translator.withNames(names.toPath());
        for (File overlay : overlays) {
            translator = translator.withOverlay(overlay.toPath());
        }
        translator = environment == null ? translator : translator.withEnvironment(environment.toPath());
        translator = globals == null ? translator : translator.withGlobals(globals.toPath());
        for (Map.Entry<String, String> variable : variables.entrySet()) {
            translator = translator.withVariable(variable.getKey(), variable.getValue());
        }
        translator = composeExamples ? translator.withComposedExamples() : translator;
        translator = lenient ? translator.leniently() : translator;
        return translator.translate(collection.toPath());
    }

    /** Returns the input files in a fixed order; null for those that aren't configured. */
    Stream<@Nullable File> files() {
        return Stream.concat(Stream.of(collection, names, environment, globals), overlays.stream());
    }
}
