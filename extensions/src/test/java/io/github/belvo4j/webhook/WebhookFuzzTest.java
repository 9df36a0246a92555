package io.github.belvo4j.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.error.WebhookException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("Any body")
class WebhookFuzzTest {

    private static final WebhookReceiver RECEIVER = WebhookReceiver.withoutAuthorization();

    private static final String[] SEEDS = {
        "{\"webhook_id\":\"w\",\"webhook_type\":\"TRANSACTIONS\",\"webhook_code\":\"historical_update\","
                + "\"link_id\":\"l\",\"data\":{\"total_transactions\":9,\"first_transaction_date\":\"2021-02-13\"}}",
        "{\"webhook_type\":\"CONSENT\",\"webhook_code\":\"consent_expired\",\"link_id\":null,"
                + "\"data\":{\"consent_due_date\":\"2024-12-26T10:45:58.000Z\"}}",
        "{\"webhook_type\":\"CHARGES\",\"webhook_code\":\"STATUS_UPDATE\",\"object_id\":1.50,"
                + "\"data\":{\"status\":\"FAILED\",\"metadata\":{\"a\":[{}]}}}",
        "{\"eventType\":\"customer_update\",\"datetime\":\"2022-01-01T12:34:56Z\",\"details\":{\"amount\":100.5}}",
    };

    @Property
    @Label("yields a webhook or the documented exception, never anything else")
    void fuzz(@ForAll("bodies") byte[] body) {
        try {
            Webhook webhook = RECEIVER.receive(null, body);
            assertThat(webhook.type()).isNotNull();
            assertThat(webhook.code()).isNotNull();
            assertThat(webhook.toString()).hasSizeLessThan(500);
        } catch (WebhookException e) {
            assertThat(e).hasNoCause();
        }
    }

    @Provide
    Arbitrary<byte[]> bodies() {
        return Arbitraries.oneOf(
                Arbitraries.bytes().array(byte[].class).ofMaxSize(200),
                tokens().map(WebhookFuzzTest::utf8),
                mutatedSeeds());
    }

    /** Text that resembles JSON. */
    private static Arbitrary<String> tokens() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"link_id\"",
                        "\"object_id\"",
                        "\"eventType\"",
                        "\"data\"",
                        "\"webhook_type\"",
                        "\"\\ud800\"",
                        "\"\"",
                        "null",
                        "true",
                        "0",
                        "-1",
                        "1e-2147483649",
                        "1e999999999",
                        "9".repeat(1001),
                        "1.0",
                        "NaN",
                        " ",
                        "\u0000",
                        "\ufeff")
                .list()
                .ofMaxSize(20)
                .map(tokens -> String.join("", tokens));
    }

    /** Documented bodies with a few bytes overwritten, truncated somewhere. */
    private static Arbitrary<byte[]> mutatedSeeds() {
        return Combinators.combine(
                        Arbitraries.of(SEEDS),
                        Arbitraries.integers().between(0, 400).list().ofMaxSize(4),
                        Arbitraries.of(
                                "{}[]\":,0e-.\\\u0000nt\u00ff".chars().boxed().toList()),
                        Arbitraries.integers().between(0, 1000))
                .as((seed, places, replacement, length) -> {
                    byte[] body = utf8(seed);
                    places.stream()
                            .filter(place -> place < body.length)
                            .forEach(place -> body[place] = replacement.byteValue());
                    return Arrays.copyOf(body, Math.min(length, body.length));
                });
    }

    private static byte[] utf8(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
