package io.github.belvo4j.postman.cli;

import io.github.belvo4j.postman.Translation;
import io.github.belvo4j.postman.Translator;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diff.DocumentDiff;
import io.github.belvo4j.postman.diff.Renderer;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that translates a Postman collection. */
@Command(
        name = "translate",
        description = "Translates a Postman collection into an OpenAPI 3.0.3 document.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class TranslateCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "COLLECTION",
            description = "A Postman collection, format 2.0.0 or 2.1.0; - for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path collection;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OPENAPI",
            description =
                    "The file to write the document to, as JSON if its name ends in .json, otherwise as YAML; - for standard output."
                            + " May be repeated; missing folders are created. The default is standard output.")
    private List<Path> outputs = new ArrayList<>();

    @Option(
            names = "--names",
            paramLabel = "NAMES",
            description = "A YAML file with the names of operations and schemas, keyed by place.")
    private @Nullable Path names;

    @Option(
            names = "--overlay",
            paramLabel = "OVERLAY",
            description =
                    "An OpenAPI Overlay 1.0 for the document. May be repeated; overlays are applied in the given order.")
    private List<Path> overlays = new ArrayList<>();

    @Option(
            names = "--environment",
            paramLabel = "FILE",
            description = "An environment exported from Postman, with values of variables. Its secrets aren't used.")
    private @Nullable Path environment;

    @Option(
            names = "--globals",
            paramLabel = "FILE",
            description = "Globals exported from Postman, for variables that have no value elsewhere.")
    private @Nullable Path globals;

    @Option(
            names = "--variable",
            paramLabel = "NAME=VALUE",
            description = "The value of a variable; it takes precedence over all others. May be repeated.")
    private List<String> variables = new ArrayList<>();

    @Option(
            names = "--compose-examples",
            description = "Composes examples of whole requests and responses from those of properties.")
    private boolean composeExamples;

    @Option(
            names = "--report",
            description =
                    "Reports on standard error what was assumed, merged and left open, for the document's reviewers: a"
                            + " summary, and up to ten remarks of each kind.")
    private boolean report;

    @Option(
            names = "--report-json",
            paramLabel = "FILE",
            description = "Writes the whole report to a file, as JSON; - for standard output.")
    private @Nullable Path reportJson;

    @Option(
            names = {"-q", "--quiet"},
            description = "Suppresses warnings.")
    private boolean quiet;

    @Option(
            names = "--lenient",
            description =
                    "Warns about entries of the names file and the overlays that don't fit the collection, instead of failing.")
    private boolean lenient;

    @Option(
            names = "--changes",
            description =
                    "Reports on standard output what changes for callers, compared with the first OPENAPI; on standard"
                            + " error if a document goes to standard output.")
    private boolean changes;

    TranslateCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        List<Path> targets = outputs.isEmpty() ? List.of(Streams.STANDARD) : outputs;
        check(targets);
        Translation translation = collection.equals(Streams.STANDARD)
                ? translator().translate(Streams.INPUT, streams.in())
                : translator().translate(collection);
        tell(translation);
        if (changes) {
            tellChanges(targets, text(translation, targets.get(0)));
        }
        targets.forEach(target -> streams.write(target, text(translation, target)));
        if (reportJson != null) {
            streams.write(reportJson, translation.reportJson());
        }
        return 0;
    }

    /** Rejects outputs that would overwrite the collection, and more than one output to standard output. */
    private void check(List<Path> targets) {
        List<Path> written = new ArrayList<>(targets);
        if (reportJson != null) {
            written.add(reportJson);
        }
        if (written.stream().filter(Streams.STANDARD::equals).count() > 1) {
            throw new ParameterException(spec.commandLine(), "Only one output can go to standard output.");
        }
        if (!collection.equals(Streams.STANDARD)
                && written.stream()
                        .anyMatch(target -> target.toAbsolutePath()
                                .normalize()
                                .equals(collection.toAbsolutePath().normalize()))) {
            throw new ParameterException(spec.commandLine(), "The collection would be overwritten: " + collection);
        }
    }

    private Translator translator() {
        Translator translator = new Translator();
        translator = names == null ? translator : translator.withNames(names);
        for (Path overlay : overlays) {
            translator = translator.withOverlay(overlay);
        }
        translator = environment == null ? translator : translator.withEnvironment(environment);
        translator = globals == null ? translator : translator.withGlobals(globals);
        for (String variable : variables) {
            translator = withVariable(translator, variable);
        }
        translator = composeExamples ? translator.withComposedExamples() : translator;
        return lenient ? translator.leniently() : translator;
    }

    private Translator withVariable(Translator translator, String text) {
        int equals = text.indexOf('=');
        if (equals <= 0) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--variable " + text + ": NAME=VALUE is expected, such as host=api.example.com");
        }
        return translator.withVariable(text.substring(0, equals), text.substring(equals + 1));
    }

    private void tell(Translation translation) {
        PrintWriter err = spec.commandLine().getErr();
        if (report) {
            err.print(translation.report());
        } else if (!quiet) {
            translation.warnings().stream()
                    .filter(Warning::isImportant)
                    .forEach(warning -> err.println("warning: " + warning));
        }
        err.flush();
    }

    private void tellChanges(List<Path> targets, String document) {
        Path first = targets.get(0);
        if (!first.equals(Streams.STANDARD) && Files.exists(first)) {
            String told = Renderer.TEXT.write(
                    DocumentDiff.compare(first.toString(), streams.read(first), Streams.nameOf(collection), document));
            boolean taken = targets.contains(Streams.STANDARD) || Streams.STANDARD.equals(reportJson);
            PrintWriter out = taken ? spec.commandLine().getErr() : streams.out();
            out.print(told);
            out.flush();
        }
    }

    private static String text(Translation translation, Path target) {
        boolean json = target.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        return json ? translation.json() : translation.yaml();
    }
}
