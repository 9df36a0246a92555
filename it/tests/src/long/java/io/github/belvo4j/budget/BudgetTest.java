package io.github.belvo4j.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.simulator.BelvoSimulator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Three machines with 20 callers each, sharing a budget of 80 requests in 30 s,")
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BudgetTest {

    private static final int SECONDS = Integer.getInteger("budget.seconds", 300);
    private static final int LIMIT = 80;
    private static final int THREE_QUARTERS = 60;

    private final BelvoSimulator belvo =
            BelvoSimulator.builder().enforceLimits(true).start();
    private final Books books = Books.of(belvo.wireMock());
    private final String cluster = "belvo4j-" + UUID.randomUUID();
    private final List<MachineProcess> machines = new ArrayList<>();

    @AfterEach
    void stop() {
        machines.forEach(MachineProcess::close);
        belvo.close();
    }

    private MachineProcess start(String name, String role, String policy, List<String> ports) throws IOException {
        MachineProcess machine = MachineProcess.start(name, belvo, role, cluster, policy, ports);
        machines.add(machine);
        return machine;
    }

    private static long later(long seconds) throws InterruptedException {
        new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
        return System.nanoTime();
    }

    private static long before(long time, long seconds) {
        return time - Duration.ofSeconds(seconds).toNanos();
    }

    @Test
    @DisplayName("use at least three quarters of it and never exceed it; when one is killed, the others take its share")
    void oneIsKilled() throws Exception {
        List<String> ports = new ArrayList<>();
        for (String name : List.of("one", "two", "three")) {
            ports.add(start(name, "member", "fail", List.copyOf(ports)).port());
        }
        for (MachineProcess machine : machines) {
            System.out.println("cost of a member: " + machine.tell("cost"));
        }
        for (MachineProcess machine : machines) {
            machine.tell("call");
        }
        long start = System.nanoTime();
        long killed = later(SECONDS);
        Map<String, Integer> shares = books.between(start, killed);
        machines.get(2).close();
        long end = later(60);

        System.out.println(books.show(start, end));
        for (MachineProcess machine : machines.subList(0, 2)) {
            System.out.println(machine.tell("report"));
        }
        assertThat(books.fullestWindow()).isLessThanOrEqualTo(LIMIT);
        assertThat(books.refused()).isZero();
        assertThat(shares).hasSize(3);
        assertThat(shares.values()).allMatch(share -> share > Books.sum(shares) / 5);
        assertThat(Books.sum(shares)).isGreaterThanOrEqualTo(THREE_QUARTERS * SECONDS / 30);
        assertThat(books.between(before(end, 30), end)).containsOnlyKeys("one", "two");
        assertThat(Books.sum(books.between(before(end, 30), end))).isGreaterThanOrEqualTo(THREE_QUARTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "fail"})
    @DisplayName("never exceed it while their backend stalls for 10 s, and continue or fail as configured")
    void stalled(String policy) throws Exception {
        MachineProcess backend = start("backend", "member", "fail", List.of());
        for (String name : List.of("one", "two", "three")) {
            start(name, "client", policy, List.of(backend.port()));
        }
        List<MachineProcess> callers = machines.subList(1, 4);
        System.out.println("cost of a client: " + callers.get(0).tell("cost"));
        for (MachineProcess machine : callers) {
            machine.tell("call");
        }
        long start = System.nanoTime();
        long stalled = later(40);
        backend.pause();
        long back = later(10);
        backend.goOn();
        long end = later(60);

        // Requests already on their way and the timeout take up a part of the stall.
        Map<String, Integer> meanwhile =
                books.between(stalled + Duration.ofSeconds(3).toNanos(), back);
        System.out.println(books.show(start, end));
        System.out.println("in the last 7 s of the stall: " + meanwhile);
        List<String> reports = new ArrayList<>();
        for (MachineProcess machine : callers) {
            reports.addAll(machine.tell("report"));
        }
        reports.forEach(System.out::println);
        assertThat(books.fullestWindow()).isLessThanOrEqualTo(LIMIT);
        assertThat(books.refused()).isZero();
        if (policy.equals("local")) {
            assertThat(meanwhile).containsOnlyKeys("one", "two", "three");
            assertThat(reports).allMatch(report -> report.endsWith(" ok"));
        } else {
            assertThat(meanwhile).isEmpty();
            assertThat(reports).anyMatch(report -> report.contains("BackendUnavailableException"));
        }
        assertThat(books.between(before(end, 30), end)).containsOnlyKeys("one", "two", "three");
        assertThat(Books.sum(books.between(before(end, 30), end))).isGreaterThanOrEqualTo(THREE_QUARTERS);
    }
}
