package io.github.belvo4j.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.Belvo;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The snippets of the README and the guides")
class GuidesTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern ANY_BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);

    /** A link to a file, without the anchor. */
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

    /** The version of one of our artifacts, in a page or a POM. */
    private static final Pattern VERSION = Pattern.compile(
            "(?:<groupId>io.github.belvo4j</groupId>\\s*<artifactId>[^<]*</artifactId>\\s*<version>|io.github.belvo4j:[\\w-]+:)"
                    + "(\\d[^<:\\s]*)");

    /** The source file of a published type: its folder, and its name. */
    private static final Pattern PUBLISHED =
            Pattern.compile(".*/(?:extensions|it/simulator|spec/translator)/(?:.*/)?src/main/java/(.*)\\.java");

    private static List<Code> sources;
    private static Set<String> published;

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension();

    private final RegisterLinkRequest request = Snippets.request();

    private final Belvo belvo;

    GuidesTest(Belvo belvo) {
        this.belvo = belvo;
    }

    @BeforeAll
    static void readCode() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of("it", "extensions", "spec/translator")) {
            try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
                all.filter(GuidesTest::isSource).forEach(files::add);
            }
        }
        sources = files.stream().map(Code::file).toList();
        published = files.stream()
                .map(file -> PUBLISHED.matcher(file.toString()))
                .filter(Matcher::matches)
                .map(match -> match.group(1).replace('/', '.'))
                .collect(Collectors.toSet());
    }

    private static boolean isSource(Path file) {
        return file.toString().matches(".*\\.(java|kt|scala|groovy|ts)")
                && StreamSupport.stream(file.spliterator(), false)
                        .noneMatch(part -> part.toString().equals("target"));
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> guides = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md"), ROOT.resolve("spec/translator/README.md")), guides)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @DisplayName("are code that compiles, with exactly the imports that it needs")
    void compiled(Path page) throws IOException {
        for (Code block : Code.blocks(page)) {
            List<Set<String>> imports = sources.stream()
                    .filter(source -> source.contains(block))
                    .map(source -> source.importsFor(block, published))
                    .toList();

            assertThat(imports).as("Sources with this code:\n%s", block.text()).isNotEmpty();
            assertThat(block.imports())
                    .as("Imports of this code:\n%s", block.text())
                    .isEqualTo(imports.contains(block.imports()) ? block.imports() : imports.get(0));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @DisplayName("are on pages whose links lead to existing files")
    void linked(Path page) throws IOException {
        List<Path> targets = LINK.matcher(
                        ANY_BLOCK.matcher(Files.readString(page)).replaceAll(""))
                .results()
                .map(match -> page.getParent().resolve(match.group(1)))
                .toList();

        assertThat(targets).allSatisfy(target -> assertThat(target).exists());
    }

    /** The pages, and the sample's POM, which has another parent than ours. */
    static Stream<Path> versioned() throws IOException {
        return Stream.concat(pages().stream(), Stream.of(ROOT.resolve("it/spring-boot-sample/pom.xml")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("versioned")
    @DisplayName("use the version being built")
    void version(Path file) throws IOException {
        String built = versions(ROOT.resolve("pom.xml")).get(0);

        assertThat(versions(file)).allSatisfy(version -> assertThat(version).isEqualTo(built));
    }

    private static List<String> versions(Path file) throws IOException {
        return VERSION.matcher(Files.readString(file))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    @DisplayName("create a client without sending anything")
    void client() {
        Snippets.client("id", "password").close();

        assertThat(SIMULATOR.wireMock().getAllServeEvents()).isEmpty();
    }

    @Test
    @DisplayName("register a link with a person present")
    void withCallback() {
        assertThat(Snippets.withCallback(belvo, request, challenge -> "111111").getStatus())
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
    @DisplayName("retrieve data with a person present, and list it")
    void data() {
        String link =
                Snippets.withCallback(belvo, request, challenge -> "111111").getId();

        assertThat(Snippets.retrieve(belvo, link, challenge -> "111111")).isNotEmpty();
        belvo.transactions()
                .retrieve(
                        new RetrieveTransactionsRequest()
                                .link(link)
                                .dateFrom(LocalDate.of(2026, 1, 1))
                                .dateTo(LocalDate.of(2026, 2, 1)),
                        challenge -> MfaAnswer.token("111111"));
        assertThat(Snippets.spent(belvo, link)).isNotNull();

        List<String> ledger = new ArrayList<>();
        Snippets.readAhead(belvo, link, transaction -> ledger.add(transaction.getId()));
        assertThat(ledger).isNotEmpty().doesNotHaveDuplicates();

        List<Integer> done = new ArrayList<>();
        Snippets.goOn(belvo, link, 1, transaction -> {}, done::add);
        assertThat(done).startsWith(1);
    }

    @Test
    @DisplayName("apply options to some calls")
    void options() {
        String link =
                Snippets.withCallback(belvo, request, challenge -> "111111").getId();
        String id = Snippets.retrieve(belvo, link, challenge -> "111111").get(0).getId();

        assertThat(Snippets.forSomeCalls(belvo, id)).isEqualTo("200 " + id);
    }

    @Test
    @DisplayName("tell errors apart")
    void errors() {
        assertThat(Snippets.errors(belvo, request.password("wrong"))).isEqualTo("Check your user name and password.");
    }
}
