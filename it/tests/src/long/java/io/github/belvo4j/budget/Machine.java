package io.github.belvo4j.budget;

import com.hazelcast.client.HazelcastClient;
import com.hazelcast.client.config.ClientConfig;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.bucket4j.Bucket4jRateLimiter;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.options.RateLimiter;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.RetryPolicy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.grid.hazelcast.Bucket4jHazelcast;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One of the machines that share a budget: a member or a client of Hazelcast, and, on command, callers of Belvo. It
 * reads its commands from standard input, one per line, and exits when its input ends.
 */
final class Machine {

    static final String DONE = "done";
    static final String NAME_HEADER = "X-Machine";
    static final int CALLERS = 20;

    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int ROUNDS = 2_000;

    private final HazelcastInstance hazelcast;
    private final ProxyManager<String> backend;
    private final Map<String, Integer> results = new TreeMap<>();

    private Machine(HazelcastInstance hazelcast) {
        this.hazelcast = hazelcast;
        this.backend = Bucket4jHazelcast.entryProcessorBasedBuilder(hazelcast.<String, byte[]>getMap("limits"))
                .build();
    }

    /**
     * Takes a name, the base URL of Belvo, "member" or "client", the cluster, "fail" or "local", and the ports of
     * members.
     */
    public static void main(String[] arguments) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> {
            e.printStackTrace();
            // Hazelcast's threads would keep the process alive.
            Runtime.getRuntime().halt(1);
        });
        List<String> ports = List.of(arguments).subList(5, arguments.length);
        boolean isMember = arguments[2].equals("member");
        Machine machine = new Machine(isMember ? member(arguments[3], ports) : client(arguments[3], ports));
        say(isMember ? "" + machine.port() : "0");
        say(DONE);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String command = in.readLine(); command != null; command = in.readLine()) {
            switch (command) {
                case "call" -> machine.call(arguments[0], arguments[1], arguments[4].equals("local"));
                case "report" -> machine.report();
                case "cost" -> machine.cost();
                default -> throw new IllegalArgumentException(command);
            }
            say(DONE);
        }
        Runtime.getRuntime().halt(0);
    }

    private static HazelcastInstance member(String cluster, List<String> ports) {
        Config config = new Config()
                .setClusterName(cluster)
                .setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.wait.seconds.before.join", "0")
                .setProperty("hazelcast.partition.count", "31");
        config.getNetworkConfig().setPort(0).getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true);
        ports.forEach(port -> join.getTcpIpConfig().addMember("127.0.0.1:" + port));
        return Hazelcast.newHazelcastInstance(config);
    }

    private static HazelcastInstance client(String cluster, List<String> ports) {
        ClientConfig config = new ClientConfig().setClusterName(cluster);
        ports.forEach(port -> config.getNetworkConfig().addAddress("127.0.0.1:" + port));
        return HazelcastClient.newHazelcastClient(config);
    }

    private int port() {
        return hazelcast.getCluster().getLocalMember().getAddress().getPort();
    }

    private void call(String name, String baseUrl, boolean local) {
        Bucket4jRateLimiter.Builder<String> limiter = Bucket4jRateLimiter.builder(backend, "belvo");
        Belvo belvo = Belvo.builder()
                .baseUrl(baseUrl)
                .credentials(System.getenv("BELVO_SECRET_ID"), System.getenv("BELVO_SECRET_PASSWORD"))
                .retryPolicy(RetryPolicy.none())
                .rateLimiter((local ? limiter.localShare(3) : limiter).build())
                .build()
                .withOptions(RequestOptions.builder().header(NAME_HEADER, name).build());
        for (int i = 0; i < CALLERS; i++) {
            new Thread(() -> callForEver(belvo)).start();
        }
    }

    private void callForEver(Belvo belvo) {
        while (true) {
            try {
                belvo.checkCredentials();
                count("ok");
            } catch (BelvoException e) {
                count(e.getClass().getSimpleName() + ": " + e.getMessage());
                LockSupport.parkNanos(MOMENT);
            }
        }
    }

    private synchronized void count(String result) {
        results.merge(result, 1, Integer::sum);
    }

    private synchronized void report() {
        results.forEach((result, count) -> say(count + " " + result));
    }

    /** Prints the cost of a call to a limiter that delays nothing. */
    private void cost() throws InterruptedException {
        RateLimit plenty = RateLimit.builder()
                .requests(100_000_000)
                .period(Duration.ofSeconds(1))
                .build();
        say("local " + nanos(RateLimiter.local(plenty)) + " ns");
        say("shared "
                + nanos(Bucket4jRateLimiter.builder(backend, "plenty")
                                .limit(plenty)
                                .timeout(Duration.ofSeconds(20))
                                .build())
                        / 1_000
                + " µs");
    }

    private static long nanos(RateLimiter limiter) throws InterruptedException {
        long start = 0;
        // The first half warms up.
        for (int i = -ROUNDS; i < ROUNDS; i++) {
            start = i == 0 ? System.nanoTime() : start;
            if (!limiter.acquire(Duration.ofSeconds(10))) {
                throw new IllegalStateException("It should have held nothing back");
            }
        }
        return (System.nanoTime() - start) / ROUNDS;
    }

    private static void say(String line) {
        synchronized (System.out) {
            System.out.println(line);
        }
    }
}
