package io.github.belvo4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.model.RegisterLinkRequest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.testkit.engine.EngineTestKit;

class BelvoSimulatorExtensionTest {
    private static final List<BelvoSimulator> seen = new ArrayList<>();

    /** Leaves a link behind, which the next test would find. */
    private static void use(BelvoSimulator belvo) {
        seen.add(belvo);
        assertThat(belvo.links()).isEmpty();
        assertThat(Client.of(belvo).register("bnk100", "full").status()).isEqualTo(201);
    }

    private static void run(Class<?> tests) {
        seen.clear();
        EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(tests))
                .execute()
                .testEvents()
                .assertStatistics(events -> events.succeeded(3).failed(0));
    }

    @Test
    void testsOfAClassShareAStaticSimulatorWhichIsResetBetweenThem() {
        run(WithStaticField.class);

        assertThat(seen).hasSize(3).containsOnly(WithStaticField.belvo);
        assertThat(WithStaticField.belvo.wireMock().isRunning()).isFalse();
    }

    @Test
    void eachTestHasItsOwnSimulatorInAnInstanceField() {
        run(WithInstanceField.class);

        assertThat(seen).hasSize(3).doesNotHaveDuplicates();
        assertThat(seen).noneMatch(belvo -> belvo.wireMock().isRunning());
    }

    @RegisterExtension
    static final BelvoSimulatorExtension simulator = new BelvoSimulatorExtension();

    /** With a rate limit, it would take more than 30 seconds, and with the default backoff, minutes. */
    @Test
    @Timeout(28)
    void aTestIsGivenAClientThatDoesNotWait(Belvo belvo) {
        RegisterLinkRequest busy = new RegisterLinkRequest()
                .institution("erebor_mx_retail")
                .username("too_many_sessions")
                .password("x");

        for (int i = 0; i < 100; i++) {
            assertThat(belvo.links().list()).isEmpty();
        }
        assertThatExceptionOfType(InstitutionException.class)
                .isThrownBy(() -> belvo.links().register(busy));
    }

    static class WithStaticField {
        @RegisterExtension
        static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();

        @Test
        void one() {
            use(belvo);
        }

        @Nested
        class Inside {
            @Test
            void two() {
                use(belvo);
            }
        }

        @Nested
        class InsideToo {
            @Test
            void three() {
                use(belvo);
            }
        }
    }

    static class WithInstanceField {
        @RegisterExtension
        final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension();

        @Test
        void one() {
            use(belvo);
        }

        @Test
        void two() {
            use(belvo);
        }

        @Test
        void three() {
            use(belvo);
        }
    }
}
