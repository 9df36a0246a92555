package io.github.belvo4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.belvo4j.simulator.internal.sandbox.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    private static Settings settings(String... args) {
        return Arguments.parse(args).settings();
    }

    @Test
    void withoutArgumentsThereAreDefaults() {
        Settings settings = settings();

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.bindAddress()).isEqualTo("localhost");
        assertThat(settings.seededLinks()).isEqualTo(3);
        assertThat(settings.transactions()).isEqualTo(365);
        assertThat(settings.secretId()).isEqualTo("simulator-secret-id");
        assertThat(settings.limited()).isFalse();
        assertThat(settings.webhooks()).isNull();
    }

    @Test
    void everyOptionIsTaken() {
        Settings settings = settings(
                "--port=0 --bind 0.0.0.0 --seed 7 --seeded-links 0 --transactions 1000000 --session-expiry 60 --enforce-limits "
                        .concat("--secret-id me --secret-password=a=b --webhook-url http://localhost:1/hook ")
                        .concat("--webhook-authorization Bearer")
                        .split(" "));

        assertThat(settings.port()).isZero();
        assertThat(settings.bindAddress()).isEqualTo("0.0.0.0");
        assertThat(settings.seed()).isEqualTo(7);
        assertThat(settings.seededLinks()).isZero();
        assertThat(settings.transactions()).isEqualTo(1_000_000);
        assertThat(settings.sessionExpiry()).isEqualTo(Duration.ofMinutes(1));
        assertThat(settings.limited()).isTrue();
        assertThat(settings.secretId()).isEqualTo("me");
        assertThat(settings.secretPassword()).isEqualTo("a=b");
        assertThat(settings.webhooks()).hasToString("http://localhost:1/hook");
        assertThat(settings.webhookAuthorization()).isEqualTo("Bearer");
        assertThat(settings.toString()).doesNotContain("a=b", "Bearer", "me");
    }

    @ParameterizedTest
    @CsvSource({
        "--port, --port needs a value: PORT",
        "--enforce-limits=true, --enforce-limits takes no value",
        "--port many, '--port: Must be a whole number, not many'",
        "--port 65536, '--port: Must be from 0 to 65535, not 65536'",
        "--port=-1, '--port: Must be from 0 to 65535, not -1'",
        "--session-expiry 0, '--session-expiry: Must be 1 or more, not 0'",
        "--transactions 1000001, '--transactions: Must be from 0 to 1000000, not 1000001'",
        "--seeded-links 101, '--seeded-links: Must be from 0 to 100, not 101'",
        "--webhook-url ftp://secret, '--webhook-url: Webhooks require an absolute URL with http or https'",
        "--webhook-url ::secret, '--webhook-url: Not a valid URL'",
        "--webhook-authorization secret, --webhook-authorization needs --webhook-url",
        "--host here, Unknown option --host",
        "8080, Unknown option 8080",
    })
    void whatIsWrongIsNamed(String line, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Arguments.parse(line.split(" ")))
                .withMessage(expected);
    }

    @Test
    void theUsageHasEveryOption() {
        assertThat(Arrays.stream(Arguments.usage().split("\n")).filter(line -> line.startsWith("  -")))
                .hasSize(13)
                .allMatch(line -> line.length() <= 110);
    }

    @Test
    void theGuideHasEveryOptionToo() throws IOException {
        String guide = Files.readString(Path.of("../../docs/testing.md"));

        assertThat(Pattern.compile("--[a-z-]+").matcher(Arguments.usage()).results())
                .hasSize(13)
                .allSatisfy(option -> assertThat(guide).contains("`" + option.group()));
    }
}
