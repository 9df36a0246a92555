package io.github.belvo4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.model.RefreshLinkRequest;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.BelvoSimulatorExtension;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("More transactions than fit into memory")
class ManyTransactionsTest {

    /**
     * The long run streams a million, which takes as long as all other tests. Held in memory, 100,000 would take 500
     * MB.
     */
    private static final int MANY = Integer.getInteger("stream.transactions", 100_000);

    private static final String MEMORY = System.getProperty("stream.memory", "32m");

    @RegisterExtension
    static final BelvoSimulatorExtension SIMULATOR =
            new BelvoSimulatorExtension(BelvoSimulator.builder().transactions(MANY));

    @Test
    @Timeout(300)
    @DisplayName("can be streamed")
    void streamed(Belvo belvo) throws Exception {
        Process reader = new ProcessBuilder(command(
                        SIMULATOR.baseUrl(),
                        SIMULATOR.secretId(),
                        SIMULATOR.secretPassword(),
                        linkWithTransactions(belvo)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reader.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output).startsWith(MANY + " ");
    }

    /** The reader in a JVM like this one, but with less memory. */
    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-XX:"))
                .forEach(command::add);
        command.addAll(List.of(
                "-Xmx" + MEMORY, "-cp", System.getProperty("java.class.path"), TransactionReader.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String linkWithTransactions(Belvo belvo) {
        String link = belvo.links()
                .register(new RegisterLinkRequest()
                        .institution("erebor_mx_retail")
                        .username("bnk100")
                        .password("full"))
                .getId();
        belvo.links().refresh(link, new RefreshLinkRequest().addFetchResourcesItem("TRANSACTIONS"));
        return link;
    }
}
