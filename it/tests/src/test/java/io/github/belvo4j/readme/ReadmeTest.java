package io.github.belvo4j.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.model.LinkStatus;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.RetrieveTransactionsRequest;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The README's snippets")
class ReadmeTest {

    private static final Path SOURCES = Path.of("src/test/java/io/github/belvo4j/readme");

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR = new BelvoSimulatorExtension();

    private final RegisterLinkRequest request = Snippets.request();

    private final Belvo belvo;

    ReadmeTest(Belvo belvo) {
        this.belvo = belvo;
    }

    @Test
    @DisplayName("are whole files that compile, except for the package")
    void wholeFiles() throws IOException {
        List<Code> files;
        try (Stream<Path> sources = Files.list(SOURCES)) {
            files = sources.map(Code::file).toList();
        }

        assertThat(Code.blocks(Path.of("../../README.md")))
                .hasSize(5)
                .allSatisfy(block -> assertThat(files)
                        .anySatisfy(file -> assertThat(file)
                                .extracting(Code::imports, Code::compact)
                                .containsExactly(block.imports(), block.compact())));
    }

    @Test
    @DisplayName("register a link with a person present")
    void someoneAtHand() {
        assertThat(new WithCallback().register(belvo, challenge -> "111111").getStatus())
                .isEqualTo(LinkStatus.VALID);
    }

    @Test
    @DisplayName("register a link across two requests of a web application")
    void webApplication() {
        Map<String, String> session = new HashMap<>();
        WebApplication application = new WebApplication();

        assertThat(application.register(belvo, request, session)).contains("code");
        assertThat(application.enterToken(belvo, "111111", session)).startsWith("Registered ");
    }

    @Test
    @DisplayName("call an operation of a generated interface")
    void generated() {
        assertThat(new Generated().banksOf(belvo, "MX"))
                .isNotEmpty()
                .allSatisfy(bank -> assertThat(bank.getCountryCodes()).contains("MX"));
    }

    @Test
    @DisplayName("add up what was spent")
    void spending() {
        String link = new WithCallback().register(belvo, challenge -> "111111").getId();
        LocalDate today = SIMULATOR.clock().instant().atOffset(ZoneOffset.UTC).toLocalDate();
        belvo.transactions()
                .retrieve(
                        new RetrieveTransactionsRequest()
                                .link(link)
                                .dateFrom(today.minusMonths(2))
                                .dateTo(today),
                        challenge -> MfaAnswer.token("111111"));

        assertThat(new Spending().since(belvo, link, today.minusMonths(1))).isPositive();
    }

    @Test
    @DisplayName("tell errors apart")
    void errors() {
        assertThat(new Advice().register(belvo, request.password("wrong")))
                .isEqualTo("Check your user name and password.");
    }
}
