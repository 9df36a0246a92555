package io.github.belvo4j.it;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.OutcomeUnknownException;
import io.github.belvo4j.model.CreateBrazilPaymentIntentRequest;
import io.github.belvo4j.model.PaymentIntent;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.options.Timeouts;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.model.SimulatedFault;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("A payment intent")
class PaymentsTest {

    private static final String INTENTS = "/payments/br/payment-intents/";
    private static final String KEY = "Belvo-Idempotency-Key";

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension(BelvoSimulator.builder());

    @AutoClose
    private Belvo belvo;

    private long before;

    @BeforeEach
    void open() {
        belvo = Belvo.builder()
                .baseUrl(SIMULATOR.baseUrl())
                .credentials(SIMULATOR.secretId(), SIMULATOR.secretPassword())
                .rateLimit(RateLimit.none())
                .retryPolicy(RetryPolicy.builder()
                        .maxAttempts(3)
                        .initialBackoff(Duration.ZERO)
                        .maxBackoff(Duration.ZERO)
                        .build())
                .build();
        before = count();
    }

    @Test
    @DisplayName("whose response is lost twice is created once, with one key")
    void lostTwice() {
        lose(2);

        PaymentIntent made = belvo.brazil().payments().intents().create(intent());

        assertThat(count()).isEqualTo(before + 1);
        assertThat(belvo.brazil().payments().intents().get(made.getId()).getId())
                .isEqualTo(made.getId());
        assertThat(keys()).hasSize(3);
        assertThat(keys().stream().distinct()).hasSize(1);
    }

    @Test
    @DisplayName("that never gets a response can be created safely afterwards with its key")
    void lostEachTime() {
        lose(3);

        OutcomeUnknownException unknown = catchThrowableOfType(
                OutcomeUnknownException.class,
                () -> belvo.brazil().payments().intents().create(intent()));
        belvo.withOptions(RequestOptions.builder()
                        .header(KEY, unknown.idempotencyKey().orElseThrow())
                        .build())
                .brazil()
                .payments()
                .intents()
                .create(intent());

        assertThat(count()).isEqualTo(before + 1);
        assertThat(keys()).hasSize(4);
        assertThat(keys().stream().distinct()).hasSize(1);
    }

    @Test
    @DisplayName("that takes longer than the client's timeout is completed through retries with one key")
    void inProgress() {
        SIMULATOR.failNext(SimulatedFault.delay(Duration.ofSeconds(2)).on("POST", INTENTS));
        Belvo impatient = belvo.withOptions(RequestOptions.builder()
                .timeouts(Timeouts.builder()
                        .institutionRead(Duration.ofMillis(500))
                        .read(Duration.ofMillis(500))
                        .build())
                .retryPolicy(RetryPolicy.builder()
                        .maxAttempts(100)
                        .initialBackoff(Duration.ofMillis(200))
                        .maxBackoff(Duration.ofMillis(200))
                        .build())
                .build());

        PaymentIntent made = impatient.brazil().payments().intents().create(intent());

        assertThat(belvo.brazil().payments().intents().list())
                .extracting(PaymentIntent::getId)
                .contains(made.getId())
                .hasSize((int) before + 1);
        assertThat(keys()).hasSizeGreaterThan(2);
        assertThat(keys().stream().distinct()).hasSize(1);
    }

    private static void lose(int times) {
        SIMULATOR.failNext(
                SimulatedFault.emptyResponse().on("POST", INTENTS).afterEffect().times(times));
    }

    private static CreateBrazilPaymentIntentRequest intent() {
        return (CreateBrazilPaymentIntentRequest)
                Wire.read(Requests.of("POST " + INTENTS).get(0), CreateBrazilPaymentIntentRequest.class);
    }

    private long count() {
        return belvo.brazil().payments().intents().list().stream().count();
    }

    private static List<String> keys() {
        return SIMULATOR.wireMock().findAll(postRequestedFor(urlEqualTo(INTENTS))).stream()
                .map(request -> request.getHeader(KEY))
                .toList();
    }
}
