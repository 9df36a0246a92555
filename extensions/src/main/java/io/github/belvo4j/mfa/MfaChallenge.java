package io.github.belvo4j.mfa;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An institution's request for a token or a confirmation before it continues a paused call. Immutable; {@code toString} masks
 * secrets.
 */
public final class MfaChallenge {

    private final String session;
    private final @Nullable String link;
    private final @Nullable String type;
    private final @Nullable String instructions;
    private final @Nullable String value;
    private final boolean expectsInput;
    private final @Nullable Instant deadline;
    private final boolean resumable;

    /**
     * Creates a challenge.
     *
     * @param session the paused session, an opaque string
     * @param link the ID of the link that is waiting; null if the response doesn't contain it
     * @param type the kind as the API writes it; null if the response doesn't contain it
     * @param instructions the instructions for the user; null if there are none
     * @param value the value to show the user, such as a number or the content of a QR code; null if there is none
     * @param expectsInput whether the user has to enter something here
     * @param deadline the time at which the session expires; null if the response doesn't contain it
     * @param resumable whether the API has an operation that resumes the call
     */
    public MfaChallenge(
            String session,
            @Nullable String link,
            @Nullable String type,
            @Nullable String instructions,
            @Nullable String value,
            boolean expectsInput,
            @Nullable Instant deadline,
            boolean resumable) {
        this.session = Objects.requireNonNull(session, "session");
        this.link = link;
        this.type = type;
        this.instructions = instructions;
        this.value = value;
        this.expectsInput = expectsInput;
        this.deadline = deadline;
        this.resumable = resumable;
    }

    /**
     * Returns the paused session, which the resuming call sends. It is a secret.
     *
     * @return an opaque string
     */
    public String session() {
        return session;
    }

    /**
     * Returns the ID of the link that is waiting for the answer. If the call was a registration, the link already exists, with
     * status {@code unconfirmed}.
     *
     * @return empty if the response doesn't contain it
     */
    public Optional<String> link() {
        return Optional.ofNullable(link);
    }

    /**
     * Returns the kind of challenge.
     *
     * @return {@link MfaKind#OTHER} for a kind that this version doesn't know
     */
    public MfaKind kind() {
        return MfaKind.of(type);
    }

    /**
     * Returns the kind as the API writes it.
     *
     * @return empty if the response doesn't contain it
     */
    public Optional<String> type() {
        return Optional.ofNullable(type);
    }

    /**
     * Returns the institution's instructions for the user.
     *
     * @return empty if the institution sends none
     */
    public Optional<String> instructions() {
        return Optional.ofNullable(instructions);
    }

    /**
     * Returns the value to show the user: a number to key in, the content of a QR code, or a question. It is a secret.
     *
     * @return empty if there is nothing to show
     */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Returns whether the user has to enter a token. If not, answer with {@link MfaAnswer#confirmed()} once the user has
     * confirmed elsewhere.
     *
     * @return whether a token is needed; true if the response doesn't specify it
     */
    public boolean expectsInput() {
        return expectsInput;
    }

    /**
     * Returns the time at which the session expires, according to the local clock.
     *
     * @return empty if the response doesn't contain it
     */
    public Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    /**
     * Returns whether the deadline has passed.
     *
     * @param now the current time, according to the local clock
     * @return false if there is no deadline
     */
    public boolean isExpired(Instant now) {
        return deadline != null && !now.isBefore(deadline);
    }

    /**
     * Returns whether the call can be resumed. The API has an operation to resume calls for links, accounts, transactions,
     * owners, incomes, recurring expenses, risk insights and invoices. For other resources, such as employment records, make
     * the call again, with the token in the request if the request has a property for it.
     *
     * @return false if no {@link MfaAnswer} can resume the call
     */
    public boolean isResumable() {
        return resumable;
    }

    /**
     * Returns this challenge with a deadline no later than a limit.
     *
     * @param limit the latest deadline
     * @return this challenge if its deadline is earlier, otherwise a copy
     */
    public MfaChallenge noLaterThan(Instant limit) {
        boolean early = deadline != null && !deadline.isAfter(limit);
        return early
                ? this
                : new MfaChallenge(session, link, type, instructions, value, expectsInput, limit, resumable);
    }

    @Override
    public String toString() {
        return "MfaChallenge[kind=" + kind() + ", link=" + link + ", expectsInput=" + expectsInput + ", deadline="
                + deadline + ", resumable=" + resumable + ", session=*, value=" + (value == null ? "none" : "*") + "]";
    }
}
