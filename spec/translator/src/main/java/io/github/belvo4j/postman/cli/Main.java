package io.github.belvo4j.postman.cli;

import io.github.belvo4j.postman.diagnostic.InputException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "postman-openapi",
        description = "Translates Postman collections into OpenAPI 3.0.3 documents, and compares such documents.",
        customSynopsis = {
            "postman-openapi [translate] COLLECTION [-o OPENAPI]... [--names NAMES] [--overlay OVERLAY] [--report]"
                    + " [--changes] [--lenient] [--quiet]",
            "postman-openapi diff OLD NEW [--format text|markdown|json]"
        },
        footer = {
            "",
            "Exit status: 0 when all went well, 1 when an input can't be used (the message says where and why), 2 when the"
                    + " arguments make no sense."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {TranslateCommand.class, DiffCommand.class})
public final class Main implements Runnable {
    private static final Set<String> OWN = Set.of("translate", "diff", "-h", "--help", "-V", "--version");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Main() {}

    /** Exits with 0, with 1 for an input that can't be used, with 2 for arguments that make no sense. */
    public static void main(String[] args) {
        int status = commandLine().execute(withCommand(args));
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Without a command, a collection is translated. */
    static String[] withCommand(String... args) {
        boolean bare = args.length > 0 && !OWN.contains(args[0]);
        return bare ? Stream.concat(Stream.of("translate"), Arrays.stream(args)).toArray(String[]::new) : args;
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main(), new Commands());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof InputException) {
                command.getErr().println(e.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw e;
        });
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A collection to translate is missing.");
    }

    /** The version as the manifest has it: only a jar knows its version. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"postman-openapi " + (version == null ? "(unpackaged)" : version)};
        }
    }

    /** Makes the commands, whose constructors aren't public. */
    private static final class Commands implements CommandLine.IFactory {
        private final CommandLine.IFactory others = CommandLine.defaultFactory();

        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == TranslateCommand.class) {
                return type.cast(new TranslateCommand());
            }
            return type == DiffCommand.class ? type.cast(new DiffCommand()) : others.create(type);
        }
    }
}
