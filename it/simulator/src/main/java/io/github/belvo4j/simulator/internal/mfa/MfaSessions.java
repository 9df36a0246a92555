package io.github.belvo4j.simulator.internal.mfa;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.http.ApiResponse;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.request.ApiRequest;
import io.github.belvo4j.simulator.model.ChallengeStyle;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The MFA sessions: logins that are waiting for an answer. A session belongs to one link, accepts one answer, and ends when
 * another login through this link begins. Not thread-safe: the sandbox handles one request at a time.
 */
public final class MfaSessions {
    public static final String RIGHT_TOKEN = "111111";

    private final Clock clock;
    private final Duration expiry;
    private final Map<String, Session> waiting = new HashMap<>();
    private ChallengeStyle style = ChallengeStyle.CURRENT;
    private int confirmationsToRefuse;

    public MfaSessions(Clock clock, Duration expiry) {
        this.clock = clock;
        this.expiry = expiry;
    }

    /**
     * A login with the right password, which may still require MFA.
     *
     * @param collection the path at which the login is resumed
     * @param credentialsKeptUntil the time at which Belvo deletes the credentials, after which the login can't be resumed
     * @param whenDone responds to the request that completes the login
     */
    public record Login(
            String collection,
            String link,
            List<Challenge> challenges,
            Instant credentialsKeptUntil,
            Function<ApiRequest, ApiResponse> whenDone) {}

    private record Session(Login login, int passed, int confirmationsToRefuse, Instant expiresAt) {
        Challenge challenge() {
            return login.challenges().get(passed);
        }
    }

    /**
     * Logs in.
     *
     * @param request the request, which may contain the token for the first challenge
     * @throws ApiError 428 if the institution requires a factor that the request doesn't contain
     */
    public ApiResponse begin(Login login, ApiRequest request) {
        forget(login.link());
        String token = Json.text(request.body(), "token");
        boolean firstPassed = RIGHT_TOKEN.equals(token)
                && !login.challenges().isEmpty()
                && login.challenges().get(0).expectsInput();
        return proceed(login, firstPassed ? 1 : 0, request);
    }

    /**
     * Accepts the answer to a challenge.
     *
     * @throws ApiError 428 if the answer was wrong or another factor is required; 400 if the session doesn't exist or has
     *     expired, or if a token is missing or not expected
     */
    public ApiResponse resume(ApiRequest request) {
        JsonNode body = request.body();
        String id = Json.text(body, "session", "");
        String token = Json.text(body, "token");
        Session session = waiting.get(id);
        if (session == null
                || !session.login().collection().equals(request.collection())
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
        return proceed(login, passed ? session.passed() + 1 : session.passed(), request);
    }

    private ApiResponse proceed(Login login, int passed, ApiRequest request) {
        if (passed == login.challenges().size()) {
            return login.whenDone().apply(request);
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
        return new ApiError(ApiResponse.json(
                428, style.shape() == ChallengeStyle.Shape.ARRAY ? Json.array().add(body) : body));
    }

    /**
     * A session that waits for an answer.
     *
     * @param collection the path at which the login is resumed
     */
    public record Waiting(String session, String link, String collection, Challenge challenge, Instant expiresAt) {}

    /** Returns the sessions that are waiting for an answer and haven't expired. */
    public List<Waiting> waiting() {
        return waiting.entrySet().stream()
                .map(entry -> new Waiting(
                        entry.getKey(),
                        entry.getValue().login().link(),
                        entry.getValue().login().collection(),
                        entry.getValue().challenge(),
                        entry.getValue().expiresAt()))
                .filter(session -> clock.instant().isBefore(session.expiresAt()))
                .toList();
    }

    /** Ends the sessions of a link. */
    public void forget(String link) {
        waiting.values().removeIf(session -> session.login().link().equals(link));
    }

    public void write(ChallengeStyle newStyle) {
        style = newStyle;
    }

    public void refuseConfirmations(int times) {
        confirmationsToRefuse = times;
    }

    public void reset() {
        waiting.clear();
        style = ChallengeStyle.CURRENT;
        confirmationsToRefuse = 0;
    }
}
