package io.github.belvo4j.simulator;

import io.github.belvo4j.simulator.internal.institution.SandboxUser;
import io.github.belvo4j.simulator.internal.mfa.MfaSessions;
import java.util.Arrays;
import java.util.List;

/** Runs the simulator as a program, until it is interrupted. */
public final class Main {
    private Main() {}

    /**
     * Starts the simulator. The exit status is 1 if the port can't be opened, and 2 if the arguments are invalid.
     *
     * @param args the options that {@code --help} lists
     */
    public static void main(String[] args) {
        List<String> given = Arrays.asList(args);
        if (given.contains("--help") || given.contains("-h")) {
            System.out.println(Arguments.usage());
            return;
        }
        if (given.contains("--version")) {
            System.out.println(version());
            return;
        }
        BelvoSimulator.Builder builder;
        try {
            builder = Arguments.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n\n" + Arguments.usage());
            System.exit(2);
            return;
        }
        try {
            System.out.println(greeting(builder.start()));
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Returns the version of the program, which only the manifest of the program's own jar contains. */
    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "belvo4j-simulator " + (version == null ? "(unpackaged)" : version);
    }

    static String greeting(BelvoSimulator simulator) {
        return """
                A simulator of Belvo's sandbox is listening on %s, where a page describes it
                Secret ID: %s, secret password: %s
                To register a link, use the user name %s, the password %s and the token %s. Press Ctrl+C to stop.""".formatted(
                        simulator.baseUrl(),
                        simulator.secretId(),
                        simulator.secretPassword(),
                        SandboxUser.MFA_DEFAULT.shownUsername(),
                        SandboxUser.MFA_DEFAULT.shownPassword(),
                        MfaSessions.RIGHT_TOKEN);
    }
}
