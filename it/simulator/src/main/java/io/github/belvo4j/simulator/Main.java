package io.github.belvo4j.simulator;

import java.util.OptionalInt;

/** Runs the simulator as a program, until it is interrupted. */
public final class Main {
    private static final int DEFAULT_PORT = 8080;

    private Main() {}

    /** Takes {@code --port PORT}, 8080 by default. Ends with 1 if the port is taken, 2 on other arguments. */
    public static void main(String[] args) {
        OptionalInt port = port(args);
        if (port.isEmpty()) {
            System.err.println("Usage: belvo-simulator [--port PORT]");
            System.exit(2);
        }
        try {
            System.out.println(
                    greeting(BelvoSimulator.builder().port(port.getAsInt()).start()));
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** The port that the arguments ask for, empty if they can't be understood. */
    static OptionalInt port(String... args) {
        if (args.length == 0) {
            return OptionalInt.of(DEFAULT_PORT);
        }
        return args.length == 2
                        && args[0].equals("--port")
                        && args[1].matches("\\d{1,5}")
                        && Integer.parseInt(args[1]) < 65_536
                ? OptionalInt.of(Integer.parseInt(args[1]))
                : OptionalInt.empty();
    }

    static String greeting(BelvoSimulator simulator) {
        return """
                A simulator of Belvo's sandbox listens on %s
                Secret id %s, secret password %s
                Register a link as mfa_default / pass_valid; the token is 111111. Ctrl+C ends it.""".formatted(simulator.baseUrl(), simulator.secretId(), simulator.secretPassword());
    }
}
