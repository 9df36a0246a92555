package io.github.belvo4j.postman.cli;

import io.github.belvo4j.postman.diff.DocumentDiff;
import io.github.belvo4j.postman.diff.Renderer;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that compares two OpenAPI documents. */
@Command(
        name = "diff",
        description = {
            "Reports, operation by operation, what changed for callers between two OpenAPI documents, whether the changes"
                    + " break callers, and which part of the semantic version to increase.",
            "",
            "Callers are assumed to tolerate unknown properties, and unknown enum values in responses."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
final class DiffCommand implements Callable<Integer> {
    private final Streams streams;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "The older document; - for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path before;

    @Parameters(index = "1", paramLabel = "NEW", description = "The newer document; - for standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path after;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, markdown or json; the default is ${DEFAULT-VALUE}.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Renderer format;

    DiffCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() {
        if (before.equals(Streams.STANDARD) && after.equals(Streams.STANDARD)) {
            throw new ParameterException(spec.commandLine(), "Only one of the documents can be standard input.");
        }
        streams.out()
                .print(format.write(DocumentDiff.compare(
                        Streams.nameOf(before), streams.read(before), Streams.nameOf(after), streams.read(after))));
        return 0;
    }
}
