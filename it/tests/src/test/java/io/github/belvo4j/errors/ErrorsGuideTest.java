package io.github.belvo4j.errors;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RetryPolicy;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The guide to errors")
class ErrorsGuideTest {
    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension();

    @Test
    @DisplayName("lists all exceptions of the SDK")
    void hasTheExceptions() throws IOException {
        assertThat(Failure.values())
                .extracting(failure -> failure.exception().getSimpleName())
                .containsExactlyInAnyOrderElementsOf(exceptions());

        Page.of("errors.md")
                .holds(
                        "exceptions",
                        Arrays.stream(Failure.values())
                                .map(Failure::row)
                                .collect(Collectors.joining(
                                        "", "| Exception | What happened | What to do |\n|---|---|---|\n", "")));
    }

    /** The exceptions that are thrown, by the names of their sources. */
    private static List<String> exceptions() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("../../extensions/src/main/java/io/github/belvo4j"))) {
            return sources.filter(source -> source.toString().endsWith("Exception.java"))
                    .filter(source -> !source.toString().contains("internal"))
                    .filter(source -> read(source).contains("public final class"))
                    .map(source -> source.getFileName().toString().replace(".java", ""))
                    .toList();
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("has the table of codes that the code is based on, with the exceptions that are thrown")
    void hasTheCodes() throws IOException {
        Page.of("errors.md").holds("codes", table());
    }

    private static String table() {
        return Arrays.stream(ErrorCode.values())
                .sorted(Comparator.comparingInt(ErrorCode::status)
                        .thenComparing(ErrorCode::cause)
                        .thenComparing(ErrorCode::code))
                .map(code -> "| %d | `%s` | %s | %s | `%s` |\n"
                        .formatted(
                                code.status(),
                                code.code(),
                                code.meaning().replaceAll("\\b[a-z]+(_[a-z]+)+\\b", "`$0`"),
                                code.remedy().advice(),
                                thrown(code).getClass().getSimpleName()))
                .collect(Collectors.joining(
                        "", "| Status | Code | What happened | What to do | Exception |\n|---|---|---|---|---|\n", ""));
    }

    /** The exception that a caller gets if Belvo answers with a code. */
    private static BelvoException thrown(ErrorCode code) {
        Map<String, String> entry = code == ErrorCode.TOKEN_REQUIRED
                ? Map.of("code", code.code(), "session", "s", "link", "l")
                : Map.of("code", code.code());
        SIMULATOR.wireMock().stubFor(get(anyUrl()).willReturn(jsonResponse(List.of(entry), code.status())));
        try (Belvo belvo = Belvo.builder()
                .retryPolicy(RetryPolicy.none())
                .rateLimit(RateLimit.none())
                .baseUrl(SIMULATOR.baseUrl())
                .credentials(SIMULATOR.secretId(), SIMULATOR.secretPassword())
                .build()) {
            BelvoException thrown = catchThrowableOfType(
                    BelvoException.class, () -> belvo.links().get("3f2741e0-dd40-4a3c-9448-ad203a964779"));

            assertThat(thrown.hasCode(code)).isTrue();
            assertThat(thrown.errors())
                    .flatExtracting(error -> error.errorCode().stream().toList())
                    .containsExactly(code);
            return thrown;
        }
    }
}
