package io.github.belvo4j.postman.cli;

import io.github.belvo4j.postman.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. */
@Command(
        name = "postman-openapi",
        description = "Translates a Postman collection into an OpenAPI 3.0.3 document.",
        mixinStandardHelpOptions = true,
        version = "postman-openapi 0.1.0-SNAPSHOT",
        subcommands = {})
public final class Main extends TranslateCommand {
    private Main() {}

    /** Exits with 0, with 1 for an input that can't be used, with 2 for arguments that make no sense. */
    public static void main(String[] args) {
        int status = commandLine().execute(args);
        if (status != 0) {
            System.exit(status);
        }
    }

    static CommandLine commandLine() {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand("translate", new TranslateCommand());
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            if (e instanceof InputException) {
                command.getErr().println(e.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw e;
        });
        return line;
    }
}
