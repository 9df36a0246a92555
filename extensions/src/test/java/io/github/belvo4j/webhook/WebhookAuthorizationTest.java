package io.github.belvo4j.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.belvo4j.error.WebhookException;
import java.io.InputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The Authorization value of a webhook")
class WebhookAuthorizationTest {

    private static final byte[] BODY = "{\"link_id\": \"l\"}".getBytes();

    @Test
    @DisplayName("is accepted if it is the configured one: Bearer, Basic, or any other")
    void accepted() {
        assertThat(WebhookReceiver.accepting(WebhookReceiver.bearer("s3cret")).receive("Bearer s3cret", BODY))
                .isNotNull();
        assertThat(WebhookReceiver.accepting(WebhookReceiver.basic("Aladdin", "open sesame"))
                        .receive("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", BODY))
                .isNotNull();
        assertThat(WebhookReceiver.accepting("any value").receive("any value", BODY))
                .isNotNull();
    }

    @Test
    @DisplayName("can be one of several, during a rotation")
    void rotation() {
        WebhookReceiver receiver = WebhookReceiver.accepting("Bearer new", "Bearer old");

        assertThat(receiver.receive("Bearer old", BODY)).isNotNull();
        assertThat(receiver.receive("Bearer new", BODY)).isNotNull();
    }

    @ParameterizedTest
    @DisplayName("is refused if it differs, without showing it or the accepted one")
    @NullSource
    @ValueSource(strings = {"", "Bearer", "Bearer g1ven", "bearer s3cret", "Bearer s3cret ", "Bearer s3cretg1ven"})
    void refused(String given) {
        WebhookReceiver receiver = WebhookReceiver.accepting("Bearer s3cret");

        WebhookException refusal = catchThrowableOfType(WebhookException.class, () -> receiver.receive(given, BODY));

        assertThat(refusal.isUnauthorized()).isTrue();
        assertThat(refusal.getMessage() + receiver).doesNotContain("s3cret", "g1ven");
        assertThat(refusal.getCause()).isNull();
    }

    @Test
    @DisplayName("is checked before any byte of the body is read")
    void bodyUntouched() {
        assertThatExceptionOfType(WebhookException.class)
                .isThrownBy(() -> WebhookReceiver.accepting("Bearer s3cret").receive("wrong", new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("The body was read");
                    }
                }));
    }

    @Test
    @DisplayName("is ignored if the receiver is configured to require none")
    void withoutAuthorization() {
        WebhookReceiver receiver = WebhookReceiver.withoutAuthorization();

        assertThat(receiver.receive(null, BODY)).isNotNull();
        assertThat(receiver.receive("Bearer any", BODY)).isNotNull();
    }

    @ParameterizedTest
    @DisplayName("can't be configured with a value that no header can have, and the message doesn't show it")
    @NullSource
    @ValueSource(strings = {"", " ", "Bearer s3cret\n", " Bearer s3cret", "Bearer s3cret\u0000x", "s3cret\u00e9"})
    void misconfigured(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WebhookReceiver.accepting("fine", value))
                .withMessageNotContaining("s3cret");
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookReceiver.bearer(value));
    }

    @Test
    @DisplayName("can't be made from a user or password that Basic can't carry")
    void misconfiguredBasic() {
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookReceiver.basic("a:b", "s3cret"));
        assertThatIllegalArgumentException().isThrownBy(() -> WebhookReceiver.basic("user", null));
    }
}
