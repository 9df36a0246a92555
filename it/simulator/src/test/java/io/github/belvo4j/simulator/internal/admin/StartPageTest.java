package io.github.belvo4j.simulator.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.simulator.Client;
import io.github.belvo4j.simulator.internal.json.Json;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page at {@code /}. */
class StartPageTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();

    private final Client client = Client.of(belvo);

    static boolean hasBrowser() {
        return Browser.isInstalled();
    }

    @Test
    void theListOfGuessesIsOnThePage() throws Exception {
        String page = client.page("/")
                .replaceAll("</?code>", "`")
                .replace("&#39;", "'")
                .replace("&quot;", "\"");
        try (InputStream list = BelvoSimulator.class.getResourceAsStream("internal/admin/behaviour.json")) {
            assertThat(Json.parse(list))
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(page)
                            .contains("<td>" + row.path("what").asText() + "</td><td>"
                                    + row.path("source").asText() + "</td>"));
        }
    }

    @Test
    @EnabledIf("hasCurl")
    void theCommandsWorkAsTheyAreShown() throws Exception {
        String page = client.page("/");
        String shown = page.substring(page.indexOf("curl -u"), page.indexOf("</pre>", page.indexOf("curl -u")))
                .replace("&#39;", "'")
                .replace("&quot;", "\"");
        String[] commands = shown.split("\n\n");

        assertThat(run(commands[0]).path("results")).isEmpty();
        JsonNode challenge = run(commands[1]).path(0);
        assertThat(challenge.path("code").asText()).isEqualTo("token_required");
        JsonNode link = run(commands[2]
                .replace("SESSION", challenge.path("session").asText())
                .replace("LINK", challenge.path("link").asText()));
        assertThat(link.path("status").asText()).isEqualTo("valid");
    }

    private static JsonNode run(String command) throws IOException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return Json.parse(shell.getInputStream());
    }

    static boolean hasCurl() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "curl")));
    }

    @Test
    @Timeout(60)
    @EnabledIf("hasBrowser")
    void itShowsWhatHappensAndIsUsedByKeyboard() throws Exception {
        Path profile = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "chromium");
        try (Browser browser = new Browser(belvo.baseUrl() + "/", 400, profile)) {
            browser.await("document.querySelector('#requests').textContent.includes('None yet: send the first one')");
            browser.await("document.querySelector('#webhook-link').textContent === 'none yet: register one'");
            client.register("mfa_default", "pass_valid");
            client.call("PATCH", "/api/links/", "{\"colour\": 1}");

            browser.await("document.querySelector('#requests').textContent.includes('428')");
            browser.await(
                    "document.querySelector('#requests').textContent.includes('unknown field or parameter: colour')");
            browser.await("/02:3\\d:\\d\\d left/.test(document.querySelector('#links').textContent)");
            assertThat(browser.evaluate("document.querySelector('#link-count').textContent"))
                    .isEqualTo("1");
            assertThat(browser.evaluate("document.querySelector('#links pre').textContent"))
                    .startsWith("curl -u 'simulator-secret-id:simulator-secret-password' " + belvo.baseUrl()
                            + "/api/links/ -X PATCH");
            assertThat(browser.evaluate("document.documentElement.scrollWidth <= 400"))
                    .isEqualTo("true");

            browser.evaluate("document.querySelector('[data-advance=PT15M]').focus()");
            browser.press("Tab");
            browser.press("Enter");
            browser.await("document.querySelector('#said').textContent === 'The clock was advanced'");
            assertThat(Duration.between(Instant.now(), belvo.clock().instant())).isGreaterThan(Duration.ofMinutes(179));

            browser.evaluate("document.querySelector('#fault-kind').focus()");
            for (int i = 0; i < 3; i++) {
                browser.press("Tab");
            }
            browser.press("Enter");
            browser.await("document.querySelector('#faults').textContent.includes('503')");
            assertThat(client.get("/api/links/").status()).isEqualTo(503);

            browser.evaluate("document.querySelector('#webhook-form button').focus()");
            browser.press("Enter");
            browser.await("document.querySelector('#webhook-list').textContent.includes('new_transactions_available')");
            assertThat(belvo.webhooks()).hasSize(1);
        }
    }
}
