package io.github.belvo4j.ticketstore.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineTestKit;

@DisplayName("The contract of ticket stores")
class TicketStoreContractTest {

    @Test
    @DisplayName("detects a store that reads and then deletes")
    void looksAndTakes() {
        assertThat(failuresOf(selectMethod(BrokenStores.LooksAndTakes.class, "racing")))
                .containsExactly("racing");
    }

    @Test
    @DisplayName("detects a store that returns the same ticket repeatedly")
    void neverRemoves() {
        assertThat(failuresOf(selectClass(BrokenStores.NeverRemoves.class)))
                .contains("claimedOnce", "replaced", "racing", "racingReplacement");
    }

    @Test
    @DisplayName("detects a store that ignores the expiry, and one that keeps the first expiry")
    void expiry() {
        assertThat(failuresOf(selectClass(BrokenStores.NeverExpires.class)))
                .containsExactlyInAnyOrder("expired", "expiredBefore", "expiresEarlier");
        assertThat(failuresOf(selectClass(BrokenStores.KeepsFirstExpiry.class)))
                .containsExactlyInAnyOrder("expiredBefore", "expiresLater", "expiresEarlier");
    }

    @Test
    @DisplayName("detects a store whose nodes don't share their tickets")
    void apart() {
        assertThat(failuresOf(selectClass(BrokenStores.Apart.class)))
                .contains("claimedOnce", "keys", "longest", "savedAgain");
    }

    @Test
    @DisplayName("detects a store that shows its content")
    void talks() {
        assertThat(failuresOf(selectClass(BrokenStores.Talks.class))).containsExactly("shown");
    }

    private static List<String> failuresOf(DiscoverySelector tests) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(tests)
                .execute()
                .testEvents()
                .failed()
                .map(event ->
                        (MethodSource) event.getTestDescriptor().getSource().orElseThrow())
                .map(MethodSource::getMethodName)
                .toList();
    }
}
