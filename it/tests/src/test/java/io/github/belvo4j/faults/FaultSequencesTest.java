package io.github.belvo4j.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.AccessMode;
import io.github.belvo4j.model.ChangeLinkAccessModeRequest;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.UpdateLinkRequest;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Random sequences of calls about a link, with random faults before and after the server's work: the server's books
 * never contradict what the SDK reports. {@code mvn verify -Dtests=long} runs 10,000 of them.
 */
@DisplayName("What the SDK reports about a link")
class FaultSequencesTest {

    private static final int SEQUENCES = Integer.getInteger("fault.sequences", 300);
    private static final String REGISTER = "register";
    private static final String RESUMED = "resumed ";
    private static final int LENGTH = 6;
    private static final long SEED = Long.getLong("fault.seed", 20_261_128L);

    /** A ticket, and the call that it was originally for. */
    private record Paused(MfaTicket ticket, String call) {}

    private final List<String> contradictions = new ArrayList<>();
    private int proven;
    private int unknown;

    @Test
    @DisplayName("agrees with the server's books, whatever breaks on the way")
    void sequences() throws IOException {
        try (FaultyServer server = new FaultyServer(request -> Fault.answers("", "500 Not yet", ""));
                Belvo belvo = Belvo.builder()
                        .baseUrl(server.baseUrl())
                        .credentials("id", "password")
                        .rateLimit(RateLimit.none())
                        .mfaPollInterval(Duration.ZERO)
                        .retryPolicy(RetryPolicy.builder()
                                .maxAttempts(2)
                                .initialBackoff(Duration.ZERO)
                                .maxBackoff(Duration.ZERO)
                                .build())
                        .build()) {
            for (int i = 0; i < SEQUENCES && contradictions.isEmpty(); i++) {
                LinkBooks books = new LinkBooks(new Random(SEED + i));
                server.answer(books::answer);
                sequence(belvo, books, new Random(SEED - i));
            }
        }

        assertThat(contradictions).isEmpty();
        assertThat(proven)
                .as("calls that succeed, with or without a lost response")
                .isPositive();
        assertThat(unknown).as("calls with an unknown outcome").isPositive();
    }

    private void sequence(Belvo belvo, LinkBooks books, Random random) {
        List<Paused> tickets = new ArrayList<>();
        for (int step = 0; step < LENGTH; step++) {
            String external = "e-" + random.nextInt(2);
            int before = books.done();
            switch (random.nextInt(4)) {
                case 0 ->
                    check(
                            books,
                            before,
                            tickets,
                            REGISTER,
                            () -> belvo.links()
                                    .register(new RegisterLinkRequest()
                                            .institution("i")
                                            .username("u")
                                            .password("p")
                                            .externalId(external)));
                case 1 ->
                    check(
                            books,
                            before,
                            tickets,
                            "change",
                            () -> belvo.links()
                                    .changeAccessMode(
                                            books.anyLink(),
                                            new ChangeLinkAccessModeRequest().accessMode(AccessMode.RECURRENT)));
                case 2 ->
                    check(
                            books,
                            before,
                            tickets,
                            "update",
                            () -> belvo.links().update(books.anyLink(), new UpdateLinkRequest().password("p")));
                default -> {
                    if (!tickets.isEmpty()) {
                        // Possibly used before, by this client or one derived from it.
                        int index = random.nextInt(tickets.size());
                        Paused paused = tickets.get(index);
                        Belvo client = random.nextBoolean()
                                ? belvo
                                : belvo.withOptions(RequestOptions.builder()
                                        .header("X-A", "b")
                                        .build());
                        check(
                                books,
                                before,
                                tickets,
                                RESUMED + paused.call(),
                                () -> client.links().resume(paused.ticket(), MfaAnswer.token("token-" + index)));
                    }
                }
            }
        }
        if (books.tokensTwice() > 0) {
            contradictions.add("a token arrived twice: " + books);
        }
    }

    /** Every success is in the books, and what is in the books is never reported otherwise. */
    private void check(LinkBooks books, int before, List<Paused> tickets, String call, Supplier<Link> action) {
        try {
            Link link = action.get();
            proven++;
            // A link that this registration left unconfirmed may have been confirmed by another call since.
            boolean isBooked = books.done() > before && books.isLast(link.getId())
                    || call.equals(RESUMED + REGISTER) && books.statusWas(link.getId(), "valid");
            if (!isBooked || !LinkStatus.VALID.equals(link.getStatus())) {
                contradictions.add(call + " succeeded with " + link.getId() + ", but the books have " + books);
            }
        } catch (MfaRequiredException e) {
            tickets.add(new Paused(e.ticket(), call.replace(RESUMED, "")));
        } catch (OutcomeUnknownException e) {
            unknown++;
            if (e.linkStatus().isPresent()
                    && !books.statusWas(e.link().orElse(""), e.linkStatus().get())) {
                contradictions.add(
                        call + " said " + e.linkStatus() + " of " + e.link() + ", but the books have " + books);
            }
        } catch (BelvoException e) {
            // It reports a failure, and not a success.
            assertThat(e.getMessage()).isNotBlank();
        }
    }
}
