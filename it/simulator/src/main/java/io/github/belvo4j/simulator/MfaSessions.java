package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The logins that wait for an MFA answer. A session belongs to one link, takes one answer, and is over when its link
 * logs in anew. Callers see to it that one thread at a time is here.
 */
final class MfaSessions {
    static final String RIGHT_TOKEN = "111111";

    private final Clock clock;
    private final Duration expiry;
    private final Map<String, Session> waiting = new HashMap<>();
    private ChallengeStyle style = ChallengeStyle.CURRENT;
    private int confirmationsToRefuse;

    MfaSessions(Clock clock, Duration expiry) {
        this.clock = clock;
        this.expiry = expiry;
    }

    /**
     * A login whose password was right.
     *
     * @param collection where the login is to be resumed
     * @param credentialsKeptUntil when Belvo forgets the credentials: no answer helps from then on
     * @param whenDone what the login was for: answers the call that completes it, given that call
     */
    record Login(
            String collection,
            String link,
            List<Challenge> challenges,
            Instant credentialsKeptUntil,
            Function<Call, Answer> whenDone) {}

    private record Session(Login login, int passed, int confirmationsToRefuse, Instant expiresAt) {
        Challenge challenge() {
            return login.challenges().get(passed);
        }
    }

    /**
     * Logs in.
     *
     * @param call the token in it, if there is one, is for the first challenge
     * @throws ApiError 428, if the institution asks for (more) factors
     */
    Answer begin(Login login, Call call) {
        forget(login.link());
        String token = Json.text(call.body(), "token");
        boolean firstPassed = RIGHT_TOKEN.equals(token)
                && !login.challenges().isEmpty()
                && login.challenges().get(0).expectsInput();
        return proceed(login, firstPassed ? 1 : 0, call);
    }

    /**
     * Takes the answer to a challenge.
     *
     * @throws ApiError 428, if it was wrong or another factor is wanted; 400, if there is no such session
     */
    Answer resume(Call call) {
        JsonNode body = call.body();
        String id = Json.text(body, "session", "");
        String token = Json.text(body, "token");
        Session session = waiting.get(id);
        if (session == null
                || !session.login().collection().equals(call.collection())
                || !session.login().link().equals(Json.text(body, "link"))
                || !clock.instant().isBefore(session.expiresAt())) {
            throw ApiError.of(400, "session_expired", "The session has expired, start again");
        }
        boolean expectsInput = session.challenge().expectsInput();
        if (expectsInput && token == null) {
            throw ApiError.ofField(400, "required", "This field is required.", "token");
        }
        if (!expectsInput && token != null) {
            throw ApiError.ofField(400, "invalid", "The institution expects no token.", "token");
        }

        waiting.remove(id);
        Login login = session.login();
        if (!expectsInput && session.confirmationsToRefuse() > 0) {
            throw open(login, session.passed(), session.confirmationsToRefuse() - 1);
        }
        boolean passed = !expectsInput || RIGHT_TOKEN.equals(token);
        return proceed(login, passed ? session.passed() + 1 : session.passed(), call);
    }

    private Answer proceed(Login login, int passed, Call call) {
        if (passed == login.challenges().size()) {
            return login.whenDone().apply(call);
        }
        throw open(login, passed, confirmationsToRefuse);
    }

    private ApiError open(Login login, int passed, int refusals) {
        Instant expiresAt = clock.instant().plus(expiry);
        if (login.credentialsKeptUntil().isBefore(expiresAt)) {
            expiresAt = login.credentialsKeptUntil();
        }
        Session session = new Session(login, passed, refusals, expiresAt);
        String id = style.session() == ChallengeStyle.Session.HEX
                ? ApiError.hexId()
                : UUID.randomUUID().toString();
        waiting.put(id, session);
        return tokenRequired(id, session);
    }

    private ApiError tokenRequired(String id, Session session) {
        boolean legacy = style.shape() == ChallengeStyle.Shape.LEGACY;
        String message = "A MFA token is required by the institution to login";
        ObjectNode body = legacy ? Json.object().put("detail", message) : ApiError.entry("token_required", message);
        body.put("session", id);
        switch (style.expiry()) {
            case NUMBER -> body.put("expiry", expiry.toSeconds());
            case STRING -> body.put("expiry", Long.toString(expiry.toSeconds()));
            case ABSENT -> {}
        }
        body.put("link", session.login().link());
        if (!legacy) {
            body.put("request_id", ApiError.hexId());
            body.set("token_generation_data", session.challenge().toJson(style.inputFlag()));
        }
        return new ApiError(Answer.json(
                428, style.shape() == ChallengeStyle.Shape.ARRAY ? Json.array().add(body) : body));
    }

    /** Ends the sessions of a link. */
    void forget(String link) {
        waiting.values().removeIf(session -> session.login().link().equals(link));
    }

    void write(ChallengeStyle newStyle) {
        style = newStyle;
    }

    void refuseConfirmations(int times) {
        confirmationsToRefuse = times;
    }

    void reset() {
        waiting.clear();
        style = ChallengeStyle.CURRENT;
        confirmationsToRefuse = 0;
    }
}
