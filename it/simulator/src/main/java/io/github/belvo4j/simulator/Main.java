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
     * @param args options, which {@code --help} lists
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

    /** Reads the version from the manifest: only the program's own jar contains its version. */
    private static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return "belvo4j-simulator " + (version == null ? "(unpackaged)" : version);
    }

    static String greeting(BelvoSimulator simulator) {
        return """
                A simulator of Belvo's sandbox listens on %s, which shows what it does
                Secret id %s, secret password %s
                Register a link as %s / %s; the token is %s. Ctrl+C ends it.""".formatted(
                        simulator.baseUrl(),
                        simulator.secretId(),
                        simulator.secretPassword(),
                        SandboxUser.MFA_DEFAULT.shownUsername(),
                        SandboxUser.MFA_DEFAULT.shownPassword(),
                        MfaSessions.RIGHT_TOKEN);
    }
}
