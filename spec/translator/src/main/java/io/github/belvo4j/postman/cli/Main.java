package io.github.belvo4j.postman.cli;

import io.github.belvo4j.postman.diagnostic.InputException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point of the command-line tool. */
@Command(
        name = "postman-openapi",
        description = "Translates Postman collections into OpenAPI 3.0.3 documents, and compares such documents.",
        customSynopsis = {
            "postman-openapi [translate] COLLECTION [-o OPENAPI]... [--names NAMES]",
            "                [--overlay OVERLAY]... [--environment FILE] [--globals FILE]",
            "                [--variable NAME=VALUE]... [--compose-examples] [--report]",
            "                [--report-json FILE] [--changes] [--lenient] [--quiet]",
            "       postman-openapi diff OLD NEW [--format text|markdown|json]",
            ""
        },
        footer = {
            "",
            "Exit status: 0 on success, 1 if an input can't be used (the message says where and why), 2 if the arguments are"
                    + " invalid."
        },
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class)
public final class Main implements Runnable {
    private static final Set<String> OWN = Set.of("translate", "diff", "-h", "--help", "-V", "--version");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Main() {}

    /** Exits with status 0 on success, 1 if an input can't be used, and 2 if the arguments are invalid. */
    public static void main(String[] args) {
        // Documents are UTF-8, regardless of the terminal's charset.
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, Charset.defaultCharset()), true);
        int status = run(System.in, out, err, args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Runs a command with the given streams, and returns its exit status. */
    static int run(InputStream in, PrintWriter out, PrintWriter err, String... args) {
        int status = commandLine(new Streams(in, out)).setOut(out).setErr(err).execute(withCommand(args));
        if (out.checkError() && status == CommandLine.ExitCode.OK) {
            err.println("standard output: can't be written");
            return CommandLine.ExitCode.SOFTWARE;
        }
        return status;
    }

    /** Inserts the command {@code translate} if the arguments don't start with a command. */
    private static String[] withCommand(String... args) {
        boolean bare = args.length > 0 && !OWN.contains(args[0]);
        return bare ? Stream.concat(Stream.of("translate"), Arrays.stream(args)).toArray(String[]::new) : args;
    }

    private static CommandLine commandLine(Streams streams) {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(new TranslateCommand(streams));
        line.addSubcommand(new DiffCommand(streams));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(Main::refuse);
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof InputException) {
                command.getErr().println(e.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw e;
        });
        return line;
    }

    /** Prints the error last, where users look first, instead of above the entire help text. */
    private static int refuse(ParameterException e, String... args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        if (args.length == 0) {
            command.usage(err);
        }
        err.println(message(e));
        if (args.length > 0) {
            UnmatchedArgumentException.printSuggestions(e, err);
            err.println("Usage: " + command.getCommandSpec().qualifiedName() + " --help");
        }
        return CommandLine.ExitCode.USAGE;
    }

    private static String message(ParameterException e) {
        return e instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()
                ? "Too many arguments: " + String.join(" ", unmatched.getUnmatched())
                : String.valueOf(e.getMessage());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A collection to translate is missing.");
    }
}
