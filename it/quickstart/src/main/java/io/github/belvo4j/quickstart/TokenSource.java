package io.github.belvo4j.quickstart;

import java.io.PrintStream;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The source of the quick start's tokens: first the command line, then the terminal or, if there is none, the fixed token of
 * the sandbox.
 */
final class TokenSource {

    private static final String SANDBOX_TOKEN = "111111";

    private final Optional<UnaryOperator<String>> terminal;
    private final PrintStream out;
    private Optional<String> given;

    /**
     * Creates a token source.
     *
     * @param given the token from the command line
     * @param terminal shows a prompt and returns the line that is entered, or null at the end of the input; empty if there is
     *     no terminal
     */
    TokenSource(Optional<String> given, Optional<UnaryOperator<String>> terminal, PrintStream out) {
        this.given = given;
        this.terminal = terminal;
        this.out = out;
    }

    /** Returns the next token; empty if the user entered none. */
    Optional<String> next() {
        if (given.isPresent()) {
            Optional<String> once = given;
            given = Optional.empty();
            out.println("   Token: taken from -Dbelvo.token, this once.");
            return once;
        }
        if (terminal.isPresent()) {
            return Optional.ofNullable(terminal.get().apply("   Token (111111 is right, 999999 is wrong): "))
                    .map(String::strip)
                    .filter(token -> !token.isEmpty());
        }
        out.println("   Token: there is no terminal to ask at, so the sandbox's " + SANDBOX_TOKEN + " is used.");
        return Optional.of(SANDBOX_TOKEN);
    }
}
