package io.github.belvo4j.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.belvo4j.error.WebhookException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A hostile or broken webhook body")
class WebhookHostileInputTest {

    private static final WebhookReceiver RECEIVER = WebhookReceiver.withoutAuthorization();

    private static WebhookException refusal(byte[] body) {
        WebhookException refusal = catchThrowableOfType(WebhookException.class, () -> RECEIVER.receive(null, body));
        assertThat(refusal.isUnauthorized()).isFalse();
        assertThat(refusal.getCause()).isNull();
        assertThat(refusal.status()).isEmpty();
        return refusal;
    }

    private static byte[] utf8(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @DisplayName("is refused with an exception that names the place and doesn't quote the body")
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "\"CANARY\"",
                "[{\"link_id\": \"CANARY\"}]",
                "<!DOCTYPE html><html>CANARY</html>",
                "{\"link_id\": \"CANARY",
                "{\"link_id\": CANARY}",
                "{\"link_id\": \"CANARY\"} {}",
                "{\"CANARY\": 1, \"CANARY\": 2}",
                "{\"link_id\": \"l\", \"data\": {\"CANARY\": 1, \"CANARY\": 2}}",
                "{\"link_id\": 1e99999999999}",
                "{\"link_id\": NaN}",
            })
    void refused(String body) {
        assertThat(refusal(body == null ? null : utf8(body)).getMessage())
                .startsWith("The body of the webhook can't be read: it ")
                .doesNotContain("CANARY");
    }

    @Test
    @DisplayName("is refused if its bytes aren't text")
    void noText() {
        refusal(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        refusal(new byte[] {0, 0, (byte) 0xfe, (byte) 0xff, 0x7f, 0x7f, 0x7f, 0x7f});
    }

    @ParameterizedTest
    @DisplayName("can be nested 50 levels deep and no deeper")
    @CsvSource({"50, true", "51, false", "100000, false"})
    void depth(int levels, boolean readable) {
        byte[] body = utf8("{\"a\":".repeat(levels) + "1" + "}".repeat(levels));

        if (readable) {
            assertThat(RECEIVER.receive(null, body).body()).containsKey("a");
        } else {
            refusal(body);
        }
    }

    @Test
    @DisplayName("can have 1 MiB and no more")
    void size() {
        byte[] body = new byte[WebhookReceiver.MAX_BYTES];
        Arrays.fill(body, (byte) ' ');
        body[0] = '{';
        body[1] = '}';
        assertThat(RECEIVER.receive(null, body).body()).isEmpty();

        assertThat(refusal(Arrays.copyOf(body, body.length + 1))).hasMessageContaining("more than 1048576 bytes");
    }

    @Test
    @DisplayName("isn't read beyond the limit")
    void endless() {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return ' ';
            }
        };

        catchThrowableOfType(WebhookException.class, () -> RECEIVER.receive(null, endless));

        assertThat(read[0]).isEqualTo(WebhookReceiver.MAX_BYTES + 1);
    }

    @Test
    @DisplayName("whose connection breaks leads to an I/O error")
    void broken() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("reset");
            }
        };

        assertThat(catchThrowableOfType(IOException.class, () -> RECEIVER.receive(null, broken)))
                .hasMessage("reset");
    }
}
