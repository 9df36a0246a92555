package io.github.belvo4j.quickstart;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaCancelledException;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.Environment;
import io.github.belvo4j.simulator.BelvoSimulator;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Registers a link at an institution that requires a token: a {@code 428 Token Required} pauses the registration, and the token
 * resumes it. Calls the simulator, or Belvo's sandbox if the environment variables contain credentials.
 */
public final class QuickStart {

    private static final int MAX_TRIES = 3;
    private static final String INSTITUTION = "heimdall_mx_retail";

    private final PrintStream out;
    private final TokenSource tokens;
    private final String institution;
    private int tries;
    private Optional<String> link = Optional.empty();

    QuickStart(PrintStream out, TokenSource tokens, String institution) {
        this.out = out;
        this.tokens = tokens;
        this.institution = institution;
    }

    /** Runs the quick start; exits with status 1 if it fails. */
    public static void main(String[] arguments) {
        TokenSource tokens = new TokenSource(
                Optional.ofNullable(System.getProperty("belvo.token")).filter(token -> !token.isBlank()),
                Optional.ofNullable(System.console()).map(console -> console::readLine),
                System.out);
        QuickStart quickStart =
                new QuickStart(System.out, tokens, System.getProperty("belvo.institution", INSTITUTION));
        if (!quickStart.run(System.getenv())) {
            System.exit(1);
        }
    }

    /** Runs the steps, and returns whether the link was registered. */
    boolean run(Map<String, String> environment) {
        out.println();
        String secretId = environment.getOrDefault("BELVO_SECRET_ID", "");
        String secretPassword = environment.getOrDefault("BELVO_SECRET_PASSWORD", "");
        if (secretId.isBlank() && secretPassword.isBlank()) {
            return onSimulator();
        }
        String name = environment.getOrDefault("BELVO_ENVIRONMENT", "sandbox");
        if (!name.equalsIgnoreCase("sandbox")) {
            out.println("The quick start runs on Belvo's sandbox only, not on '" + name + "'. Nothing was sent.");
            return false;
        }
        return onSandbox(secretId, secretPassword);
    }

    private boolean onSimulator() {
        try (BelvoSimulator simulator = BelvoSimulator.start();
                Belvo belvo = Belvo.builder()
                        .baseUrl(simulator.baseUrl())
                        .credentials(simulator.secretId(), simulator.secretPassword())
                        .build()) {
            out.println("This talks to a simulator of Belvo, on " + simulator.baseUrl() + ". To talk to Belvo's own");
            out.println("sandbox, set BELVO_SECRET_ID and BELVO_SECRET_PASSWORD.");
            return register(belvo);
        }
    }

    private boolean onSandbox(String secretId, String secretPassword) {
        if (secretId.isBlank() || secretPassword.isBlank()) {
            out.println("BELVO_SECRET_ID and BELVO_SECRET_PASSWORD belong together; one of them is missing.");
            return false;
        }
        try (Belvo belvo = Belvo.builder()
                .environment(Environment.SANDBOX)
                .credentials(secretId, secretPassword)
                .build()) {
            out.println("This talks to Belvo's sandbox, " + Environment.SANDBOX.baseUrl() + ".");
            try {
                return register(belvo);
            } finally {
                delete(belvo);
            }
        }
    }

    private boolean register(Belvo belvo) {
        out.println();
        out.println("1. Registering a link at " + institution + " as mfa_default");
        RegisterLinkRequest request = new RegisterLinkRequest()
                .institution(institution)
                .username("mfa_default")
                .password("pass_valid");
        try {
            Link registered = belvo.links().register(request, this::ask);
            link = Optional.of(registered.getId());
            show(registered);
            return true;
        } catch (MfaCancelledException e) {
            out.println();
            out.println("Given up: " + (tries < MAX_TRIES ? "no token was entered." : tries + " wrong tokens."));
            return false;
        } catch (BelvoException e) {
            out.println();
            out.println("Stopped: " + e.getMessage());
            return false;
        }
    }

    private MfaAnswer ask(MfaChallenge challenge) {
        link = challenge.link();
        out.println();
        out.println(
                tries == 0
                        ? "2. 428 Token Required: the institution requires a token before it continues"
                        : "   428 Token Required again: that token was wrong, or another one is required");
        out.println("   Kind:  " + challenge.type().orElse("not specified"));
        challenge.instructions().ifPresent(text -> out.println("   Asks:  " + text));
        challenge.value().ifPresent(value -> out.println("   Shows: " + value));
        challenge.deadline().ifPresent(this::showDeadline);
        if (tries == MAX_TRIES) {
            return MfaAnswer.cancel();
        }
        tries++;
        if (!challenge.expectsInput()) {
            out.println("   Nothing to enter: the login is confirmed on another device.");
            return MfaAnswer.confirmed();
        }
        return tokens.next().map(MfaAnswer::token).orElseGet(() -> {
            tries--;
            return MfaAnswer.cancel();
        });
    }

    private void showDeadline(Instant deadline) {
        long minutes = Math.round(Duration.between(Instant.now(), deadline).toSeconds() / 60.0);
        out.println("   Until: " + deadline.truncatedTo(ChronoUnit.SECONDS) + ", in " + minutes + " minutes");
    }

    private void show(Link registered) {
        out.println();
        out.println("3. Resumed: the link is registered");
        out.println("   Id:          " + registered.getId());
        out.println("   Institution: " + registered.getInstitution());
        out.println("   Access mode: " + registered.getAccessMode());
        out.println("   Status:      " + registered.getStatus());
        out.println("   Created at:  " + registered.getCreatedAt());
        out.println();
    }

    /** Deletes the link, even if it is still waiting for its token, so that nothing remains in a real account. */
    private void delete(Belvo belvo) {
        link.ifPresent(id -> {
            try {
                belvo.links().delete(id);
                out.println("Deleted the link again.");
            } catch (BelvoException e) {
                out.println("The link " + id + " is still there, and couldn't be deleted: " + e.getMessage());
            }
        });
    }
}
