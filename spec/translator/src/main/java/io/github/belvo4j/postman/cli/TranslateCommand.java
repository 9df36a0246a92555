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
import java.util.ArrayList;
import java.util.List;
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
                    "Where the document goes, as JSON if the name ends in .json, else as YAML; may be given several times."
                            + " Without it, the document goes to standard output.")
    private List<Path> outputs = new ArrayList<>();

    @Option(
            names = "--names",
            paramLabel = "NAMES",
            description = "YAML: the names of operations and schemas, by place.")
    private @Nullable Path names;

    @Option(
            names = "--overlay",
            paramLabel = "OVERLAY",
            description = "An OpenAPI Overlay 1.0 for the document; several are applied one after the other.")
    private List<Path> overlays = new ArrayList<>();

    @Option(
            names = "--compose-examples",
            description = "Makes examples of whole requests and responses from those of properties.")
    private boolean composeExamples;

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
            description = "Warns of what in names and overlays doesn't fit the collection, rather than refusing it.")
    private boolean lenient;

    @Option(
            names = "--changes",
            description = "Says on standard output what changes for callers against what the first OPENAPI held.")
    private boolean changes;

    @Override
    public Integer call() {
        Translator translator = new Translator();
        translator = names == null ? translator : translator.withNames(names);
        for (Path overlay : overlays) {
            translator = translator.withOverlay(overlay);
        }
        translator = composeExamples ? translator.withComposedExamples() : translator;
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
        if (outputs.isEmpty()) {
            print(translation.yaml());
        }
        for (Path output : outputs) {
            write(translation, output);
        }
        return 0;
    }

    private void write(Translation translation, Path output) {
        String document = output.toString().endsWith(".json") ? translation.json() : translation.yaml();
        try {
            if (changes && output.equals(outputs.get(0)) && Files.exists(output)) {
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
