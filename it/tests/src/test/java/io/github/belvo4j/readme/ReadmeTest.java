package io.github.belvo4j.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.RateLimit;
import io.github.belvo4j.RetryPolicy;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.RetrieveTransactionsRequest;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import io.github.belvo4j.webhook.WebhookReceiver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The README's snippets")
class ReadmeTest {

    private static final Path README = Path.of("../../README.md");
    private static final List<Path> SNIPPETS = List.of(
            Path.of("src/test/java/io/github/belvo4j/readme/Snippets.java"),
            Path.of("src/test/java/io/github/belvo4j/cluster/Snippets.java"));
    private static final Pattern JAVA_BLOCK = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension();

    private final RegisterLinkRequest request = Snippets.request();
    private Belvo belvo;

    @BeforeEach
    void open() {
        belvo = Belvo.builder()
                .retries(RetryPolicy.none())
                .rateLimit(RateLimit.none())
                .baseUrl(SIMULATOR.baseUrl())
                .credentials(SIMULATOR.secretId(), SIMULATOR.secretPassword())
                .build();
    }

    @AfterEach
    void close() {
        belvo.close();
    }

    @Test
    @DisplayName("are code that compiles")
    void compiled() throws IOException {
        StringBuilder source = new StringBuilder();
        for (Path snippets : SNIPPETS) {
            source.append(withoutSpace(Files.readString(snippets)));
        }
        List<String> blocks = JAVA_BLOCK
                .matcher(Files.readString(README))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();

        assertThat(blocks).hasSizeGreaterThanOrEqualTo(5);
        assertThat(blocks).allSatisfy(block -> assertThat(source).contains(withoutSpace(block)));
    }

    @Test
    @DisplayName("make a client without sending anything")
    void client() {
        Snippets.client("id", "password").close();

        assertThat(SIMULATOR.wireMock().getAllServeEvents()).isEmpty();
    }

    @Test
    @DisplayName("register a link with someone at hand")
    void someoneIsAtHand() {
        assertThat(Snippets.someoneIsAtHand(belvo, request, challenge -> "111111")
                        .getStatus())
                .isEqualTo(LinkStatus.VALID);
    }

    @Test
    @DisplayName("register a link across two requests of a web application")
    void webApplication() {
        List<String> store = new ArrayList<>();
        Snippets.webApplication(belvo, request, challenge -> {}, store::add);

        assertThat(Snippets.laterRequest(belvo, store.get(0), "111111").getStatus())
                .isEqualTo(LinkStatus.VALID);
    }

    @Test
    @DisplayName("register a link through the generated interface")
    void raw() {
        assertThat(Snippets.raw(belvo, request, challenge -> "111111").getStatus())
                .isEqualTo(LinkStatus.VALID);
    }

    @Test
    @DisplayName("receive a webhook, and refuse others")
    void webhook() {
        WebhookReceiver receiver = Snippets.receiver("s3cret");
        byte[] body = """
                {"webhook_type": "TRANSACTIONS", "webhook_code": "historical_update", "link_id": "l",
                 "data": {"total_transactions": 9}}
                """.getBytes(StandardCharsets.UTF_8);
        List<String> queue = new ArrayList<>();

        assertThat(Snippets.webhook(receiver, "Bearer s3cret", body, queue::add))
                .isEqualTo(200);
        assertThat(Snippets.webhook(receiver, "Bearer other", body, queue::add)).isEqualTo(401);
        assertThat(Snippets.webhook(receiver, "Bearer s3cret", new byte[0], queue::add))
                .isEqualTo(400);
        assertThat(queue).containsExactly("l has 9 transactions");
    }

    @Test
    @DisplayName("retrieve data with someone at hand, and list it")
    void data() {
        String link =
                Snippets.someoneIsAtHand(belvo, request, challenge -> "111111").getId();

        assertThat(Snippets.retrieve(belvo, link, challenge -> "111111")).isNotEmpty();
        belvo.transactions()
                .retrieve(
                        new RetrieveTransactionsRequest()
                                .link(link)
                                .dateFrom("2026-01-01")
                                .dateTo("2026-02-01"),
                        challenge -> MfaAnswer.token("111111"));
        assertThat(Snippets.spent(belvo, link)).isNotNull();
    }

    @Test
    @DisplayName("make some calls in another way")
    void options() {
        String id =
                Snippets.someoneIsAtHand(belvo, request, challenge -> "111111").getId();

        assertThat(Snippets.forSomeCalls(belvo, id)).isEqualTo("200 " + id);
    }

    @Test
    @DisplayName("tell errors apart")
    void errors() {
        assertThat(Snippets.errors(belvo, request.password("wrong"))).isEqualTo("Check your user name and password.");
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }
}
