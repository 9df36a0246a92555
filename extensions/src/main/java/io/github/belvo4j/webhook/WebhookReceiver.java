package io.github.belvo4j.webhook;

import io.github.belvo4j.error.WebhookException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Receives webhooks: verifies the {@code Authorization} value of a request against those configured in Belvo's dashboard,
 * and reads the body. It is independent of web frameworks. Immutable and safe for use by multiple threads: create one and
 * keep it.
 *
 * <p>Belvo documents the delivery as follows:
 *
 * <ul>
 *   <li>Belvo doesn't sign webhooks. Only the {@code Authorization} value distinguishes Belvo's requests from others, so
 *       receive webhooks over TLS only.
 *   <li>Aggregation webhooks come from 3.130.254.46, 18.220.61.186 and 18.223.45.212. These addresses may change without
 *       notice: use them in firewall rules, but not instead of checking the value.
 *   <li>Respond with a 2xx within 5 seconds, and process the webhook afterwards. Otherwise Belvo retries: payment webhooks up
 *       to 3 times, 60 seconds apart; aggregation webhooks 5 times with increasing delays. Webhooks that aren't acknowledged by
 *       then are lost, so don't rely on webhooks alone.
 *   <li>A webhook may be delivered more than once ({@link Webhook#webhookId()} identifies it), and in any order. This class
 *       doesn't remember what it has received.
 * </ul>
 */
public final class WebhookReceiver {

    /** The maximum size of a body, in bytes; the bodies that Belvo documents have fewer than a thousand. */
    static final int MAX_BYTES = 1 << 20;

    private static final Pattern HEADER_VALUE = Pattern.compile("[!-~]([ -~]*[!-~])?");

    private static final String REFUSED = "The Authorization value of the webhook is ";

    /** Digests, so that comparing takes the same time for values of any length. Empty if no value is required. */
    private final List<byte[]> accepted;

    private WebhookReceiver(List<byte[]> accepted) {
        this.accepted = accepted;
    }

    /**
     * Creates a receiver that accepts requests with one of the given {@code Authorization} values. To replace a value without
     * losing webhooks, accept both, change it in the dashboard, then remove the old one.
     *
     * @param value the value of the whole header, such as {@link #bearer} and {@link #basic} return; case-sensitive
     * @param others further accepted values
     * @return the receiver
     * @throws IllegalArgumentException if a value is null or empty, isn't printable ASCII, or begins or ends with a space
     */
    public static WebhookReceiver accepting(String value, String... others) {
        return new WebhookReceiver(Stream.concat(Stream.of(headerValue(value)), Arrays.stream(others))
                .map(each -> digest(headerValue(each)))
                .toList());
    }

    /**
     * Creates a receiver that accepts requests from anyone, whatever their {@code Authorization} value, for use if no value is
     * configured in the dashboard. Treat a webhook as a hint only: anyone who knows the address can send one, so read the data
     * from the API.
     *
     * @return the receiver
     */
    public static WebhookReceiver withoutAuthorization() {
        return new WebhookReceiver(List.of());
    }

    /**
     * Returns the value for Bearer authorization.
     *
     * @param token the token as set in the dashboard
     * @return the value of the header; a secret
     */
    public static String bearer(String token) {
        return "Bearer " + headerValue(token);
    }

    /**
     * Returns the value for Basic authorization.
     *
     * @param user the user name as set in the dashboard, without a colon
     * @param password the password as set in the dashboard
     * @return the value of the header; a secret
     */
    public static String basic(String user, String password) {
        if (user == null || password == null || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("Basic authorization needs a password, and a user without a colon");
        }
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Receives one request.
     *
     * @param authorization the value of the {@code Authorization} header; null if the request has none
     * @param body the body of the request; null if it has none
     * @return the webhook, of a known or unknown type
     * @throws WebhookException if the value isn't accepted, or the body isn't a single JSON object of at most 1 MiB and 50
     *     levels without duplicate keys
     */
    public Webhook receive(@Nullable String authorization, byte @Nullable [] body) {
        authorize(authorization);
        return parse(body == null ? new byte[0] : body);
    }

    /**
     * Receives one request. Reads no more of its body than is allowed, and nothing if the value isn't accepted.
     *
     * @param authorization the value of the {@code Authorization} header; null if the request has none
     * @param body the body of the request; the stream is left open
     * @return the webhook, of a known or unknown type
     * @throws IOException if reading fails
     * @throws WebhookException in the same cases as {@link #receive(String, byte[])}
     */
    public Webhook receive(@Nullable String authorization, InputStream body) throws IOException {
        authorize(authorization);
        return parse(body.readNBytes(MAX_BYTES + 1));
    }

    private static Webhook parse(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw new WebhookException("The body of the webhook has more than " + MAX_BYTES + " bytes", false);
        }
        return WebhookParser.parse(body);
    }

    private void authorize(@Nullable String authorization) {
        if (accepted.isEmpty()) {
            return;
        }
        if (authorization == null) {
            throw new WebhookException(REFUSED + "missing", true);
        }
        byte[] given = digest(authorization);
        boolean known = false;
        for (byte[] value : accepted) {
            // Doesn't use ||, since the time must not reveal which value matched.
            known |= MessageDigest.isEqual(value, given);
        }
        if (!known) {
            throw new WebhookException(REFUSED + "not an accepted one", true);
        }
    }

    /** Requires a valid header value: a value that was copied with a line break would never match. */
    private static String headerValue(String value) {
        if (value == null || !HEADER_VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "An Authorization value must be printable ASCII, without spaces at the beginning or end");
        }
        return value;
    }

    private static byte[] digest(String value) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
