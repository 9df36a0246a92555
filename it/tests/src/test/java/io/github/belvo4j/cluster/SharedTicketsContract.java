package io.github.belvo4j.cluster;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.model.SimulatedLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** What holds for three machines that share a ticket store, whichever it is. */
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
// This order starts one JVM fewer.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SharedTicketsContract {

    private static final int FLOWS = Integer.getInteger("cluster.flows", 30);

    /** Two nodes die during each batch. */
    private static final int BATCH = 100;

    private BelvoSimulator belvo;
    private SentTokens sent;
    private Cluster cluster;
    private int users;

    /** The store, as {@link SharedStore#join} takes it. */
    abstract String store() throws Exception;

    @BeforeAll
    void start() throws Exception {
        belvo = BelvoSimulator.start();
        sent = SentTokens.of(belvo.wireMock());
        cluster = new Cluster(belvo, store());
    }

    @AfterAll
    void stop() {
        cluster.close();
        belvo.close();
    }

    @Test
    @Order(1)
    @DisplayName("one of three pauses calls and is killed, the others race to claim them, and each token is sent once")
    void oneIsKilled() {
        NodeProcess registrar = cluster.threeNodes().get(0);
        List<String> links = registrar.register(newUsers(FLOWS));
        registrar.kill();

        List<Outcome> outcomes = cluster.together(cluster.living(), node -> node.finish(2, links, List.of()));

        assertThat(links).hasSize(FLOWS).allSatisfy(link -> {
            assertThat(sent.byLink()).containsEntry(link, 1);
            assertThat(held()).containsEntry(link, "valid");
        });
        assertThat(outcomes).hasSize(2 * 2 * FLOWS);
        assertThat(outcomes.stream().filter(Outcome::claimed).map(Outcome::link))
                .containsExactlyInAnyOrderElementsOf(links);
        assertThat(outcomes.stream().filter(Outcome::claimed))
                .allMatch(outcome -> outcome.status().equals("valid"));
        System.out.printf("%d flows of a killed node: %d tokens sent by the two others%n", FLOWS, sum(links));
    }

    @Test
    @Order(2)
    @DisplayName(
            "two of three die with a claimed ticket, its token is never sent, and the third sees each link's true state")
    void twoDie() {
        int batches = Math.max(1, FLOWS / BATCH);
        List<String> links = new ArrayList<>();
        for (int batch = 0; batch < batches; batch++) {
            links.addAll(twoDieOver(FLOWS / batches));
        }
        System.out.printf(
                "%d flows, %d nodes dead with a ticket in hand: %d tokens sent by the others%n",
                links.size(), 2 * batches, sum(links));
    }

    private List<String> twoDieOver(int flows) {
        List<NodeProcess> nodes = cluster.threeNodes();
        List<String> links = nodes.get(0).register(newUsers(flows));
        List<String> fatal = List.of(links.get(flows / 3), links.get(flows * 2 / 3));

        cluster.together(nodes, node -> node.finish(1, links, fatal));
        assertThat(cluster.living()).hasSize(1);
        List<Outcome> outcomes = cluster.living().get(0).finish(1, links, List.of());

        assertThat(fatal).allSatisfy(link -> {
            assertThat(sent.byLink()).doesNotContainKey(link);
            assertThat(outcomes).contains(new Outcome(link, false, "unconfirmed"));
        });
        assertThat(outcomes).extracting(Outcome::link).containsExactlyElementsOf(links);
        assertThat(outcomes).allSatisfy(outcome -> {
            assertThat(held()).containsEntry(outcome.link(), outcome.status());
            assertThat(outcome.status())
                    .isEqualTo(sent.byLink().getOrDefault(outcome.link(), 0) == 1 ? "valid" : "unconfirmed");
        });
        // A claim in progress on a node that dies may be lost with it: at most one per surviving node.
        assertThat(flows - fatal.size() - sum(links)).isBetween(0, 2 + 1);
        return links;
    }

    private int sum(List<String> links) {
        Map<String, Integer> byLink = sent.byLink();
        return links.stream().mapToInt(link -> byLink.getOrDefault(link, 0)).sum();
    }

    /** The status of each link, according to the simulator. */
    private Map<String, String> held() {
        return belvo.links().stream().collect(toMap(link -> link.id().toString(), SimulatedLink::status));
    }

    /** Belvo accepts a person at an institution once, so each flow is for a different person. */
    private List<String> newUsers(int count) {
        users += count;
        return IntStream.range(users - count, users)
                .mapToObj(i -> "mfa_default+" + i)
                .toList();
    }
}
