package io.github.belvo4j;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Response;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.mfa.InvalidMfaTicketException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a server responds with, and whatever is done to a ticket, only typed exceptions result. */
class ErrorDecodingFuzzTest {

    private static final Belvo BELVO = Belvo.builder()
            .httpClient((request, options) ->
                    ErrorDecodingFuzzTest.answer.request(request).build())
            .baseUrl("http://localhost")
            .credentials("id", "password")
            .retryPolicy(RetryPolicy.none())
            .rateLimit(RateLimit.none())
            .build();
    private static final RegisterLinkRequest REGISTRATION =
            new RegisterLinkRequest().institution("i").username("u").password("p");
    private static final List<String> NAMES = List.of(
            "code",
            "message",
            "request_id",
            "field",
            "session",
            "expiry",
            "link",
            "detail",
            "token_generation_data",
            "type",
            "value",
            "expects_user_input",
            "any");
    private static final List<String> SCALARS = List.of(
            "null",
            "true",
            "-1",
            "9600",
            "1e400",
            "99999999999999999999999",
            "\"720\"",
            "\"\"",
            "\"token_required\"",
            "\"activation_required\"",
            "\"session_expired\"",
            "\"\\u0000\"");

    private static Response.Builder answer;

    @Property
    void anyJsonIsDecodedToATypedException(@ForAll @IntRange(min = 300, max = 599) int status, @ForAll long seed) {
        decode(status, json(new Random(seed), 4).getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void anyChangeOfAChallengeIsDecodedToATypedException(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int changes) {
        byte[] body = """
                [{"code":"token_required","message":"m","request_id":"r","session":"s","expiry":9600,"link":"l",
                "token_generation_data":{"instructions":"i","type":"numeric","value":"1","expects_user_input":true}}]""".getBytes(StandardCharsets.UTF_8);
        decode(428, mutated(body, seed, changes));
    }

    @Property
    void anyChangeOfATicketIsRefused(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int changes) {
        MfaRequiredException stop = (MfaRequiredException) decode(
                428,
                "[{\"code\":\"token_required\",\"session\":\"s\",\"link\":\"l\"}]".getBytes(StandardCharsets.UTF_8));
        String sealed = stop.ticket().serialized();
        String changed = new String(
                mutated(sealed.getBytes(StandardCharsets.US_ASCII), seed, changes), StandardCharsets.ISO_8859_1);

        if (!changed.equals(sealed)) {
            assertThatThrownBy(() -> resume(changed)).isInstanceOf(InvalidMfaTicketException.class);
        }
    }

    @Property
    void anyTextIsNoTicket(@ForAll String text) {
        assertThatThrownBy(() -> resume("belvo4j.v1." + text)).isInstanceOf(InvalidMfaTicketException.class);
    }

    @Property(tries = 1_000)
    void anyBytesAreDecodedToATypedException(
            @ForAll @IntRange(min = 300, max = 599) int status, @ForAll @Size(max = 2_000) byte[] body) {
        decode(status, body);
    }

    /** JSON composed at random from the vocabulary of error bodies. */
    private static String json(Random random, int depth) {
        int kind = depth == 0 ? 0 : random.nextInt(3);
        return switch (kind) {
            case 1 ->
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> json(random, depth - 1))
                        .collect(joining(",", "[", "]"));
            case 2 ->
                IntStream.range(0, random.nextInt(6))
                        .mapToObj(i -> "\"" + any(NAMES, random) + "\":" + json(random, depth - 1))
                        .collect(joining(",", "{", "}"));
            default -> any(SCALARS, random);
        };
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static BelvoException decode(int status, byte[] body) {
        answer = Response.builder().status(status).headers(Map.of()).body(body);
        BelvoException e = catchThrowableOfType(
                BelvoException.class, () -> BELVO.api(LinksApi.class).registerLink(REGISTRATION));
        assertThat(e.status()).hasValue(status);
        assertThat(e.toString()).hasSizeLessThan(10_000);
        return e;
    }

    private static byte[] mutated(byte[] original, long seed, int changes) {
        byte[] bytes = original.clone();
        Random random = new Random(seed);
        for (int i = 0; i < changes; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(128);
        }
        return bytes;
    }

    private static void resume(String ticket) {
        BELVO.links().resume(MfaTicket.of(ticket), MfaAnswer.token("1"));
    }
}
