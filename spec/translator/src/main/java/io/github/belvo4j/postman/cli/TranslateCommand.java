package io.github.belvo4j.postman.cli;

import io.github.belvo4j.postman.Translation;
import io.github.belvo4j.postman.Translator;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diff.DocumentDiff;
import io.github.belvo4j.postman.diff.Renderer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Translates one collection. */
@Command(
        name = "translate",
        description = "Translates a Postman collection into an OpenAPI 3.0.3 document.",
        mixinStandardHelpOptions = true)
final class TranslateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "COLLECTION", description = "A Postman collection, format 2.0.0 or 2.1.0.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path collection;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OPENAPI",
            description =
                    "Where the document goes, as JSON if the name ends in .json, else as YAML; to standard output when left out.")
    private @Nullable Path output;

    @Option(
            names = "--names",
            paramLabel = "NAMES",
            description = "YAML: the names of operations and schemas, by place.")
    private @Nullable Path names;

    @Option(names = "--overlay", paramLabel = "OVERLAY", description = "An OpenAPI Overlay 1.0 for the document.")
    private @Nullable Path overlay;

    @Option(
            names = "--report",
            description =
                    "Says on standard error what was assumed, merged and left open, for whoever reviews the document.")
    private boolean report;

    @Option(
            names = {"-q", "--quiet"},
            description = "Leaves warnings out.")
    private boolean quiet;

    @Option(
            names = "--lenient",
            description = "Warns of names and overlay actions that match nothing, rather than refusing them.")
    private boolean lenient;

    @Option(
            names = "--changes",
            description = "Says on standard output what changes for callers against the document that OPENAPI held.")
    private boolean changes;

    @Override
    public Integer call() {
        Translator translator = new Translator();
        translator = names == null ? translator : translator.withNames(names);
        translator = overlay == null ? translator : translator.withOverlay(overlay);
        translator = lenient ? translator.leniently() : translator;
        Translation translation = translator.translate(collection);
        PrintWriter err = spec.commandLine().getErr();
        if (report) {
            err.print(translation.report());
        } else if (!quiet) {
            translation.warnings().stream()
                    .filter(Warning::isImportant)
                    .forEach(warning -> err.println("warning: " + warning));
        }
        err.flush();
        write(isJson() ? translation.json() : translation.yaml());
        return 0;
    }

    private boolean isJson() {
        return output != null && output.toString().endsWith(".json");
    }

    private void write(String document) {
        if (output == null) {
            print(document);
            return;
        }
        try {
            if (changes && Files.exists(output)) {
                print(Renderer.TEXT.write(DocumentDiff.compare(Files.readString(output), document)));
            }
            Files.writeString(output, document);
        } catch (IOException e) {
            throw new InputException(
                    output + ": can't be written: " + e.getClass().getSimpleName(), e);
        }
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
