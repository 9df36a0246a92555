package io.github.belvo4j.cluster;

import com.hazelcast.config.CacheSimpleConfig;
import com.hazelcast.config.Config;
import com.hazelcast.config.JoinConfig;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import io.github.belvo4j.Belvo;
import io.github.belvo4j.jcache.JCacheTicketStore;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.mfa.TicketStore;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.options.RateLimit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * One machine of a web application: a client of Belvo, and a ticket store that it shares with the others. It does what
 * {@link NodeProcess} tells it on standard input, answers on standard output, and ends with its input.
 */
final class Node {

    /** The exit value of a machine that died between claiming a ticket and sending the token. */
    static final int DIED_AS_TOLD = 42;

    static final String DONE = "done";

    private static final long POLL = TimeUnit.MILLISECONDS.toNanos(20);

    private final HazelcastInstance hazelcast;
    private final TicketStore store;
    private final Belvo belvo;

    private Node(HazelcastInstance hazelcast, Belvo belvo) {
        this.hazelcast = hazelcast;
        this.store = new JCacheTicketStore(hazelcast.getCacheManager().getCache("tickets"));
        this.belvo = belvo;
    }

    /** Takes the base URL of Belvo, the name of the cluster, and the ports of its members. */
    public static void main(String[] arguments) throws IOException {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        CompletableFuture<Node> node = new CompletableFuture<>();
        worker.execute(orDie(() -> node.complete(start(List.of(arguments)))));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            List<String> command = List.of(line.split(" "));
            worker.execute(orDie(() -> node.join().obey(command)));
        }
        Runtime.getRuntime().halt(0);
    }

    /** Hazelcast's threads would keep a node alive that can't do its work. */
    private static Runnable orDie(Callable<?> task) {
        return () -> {
            try {
                task.call();
                say(DONE);
            } catch (Throwable e) {
                e.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        };
    }

    private static Node start(List<String> arguments) {
        Config config = config(arguments.get(1), arguments.subList(2, arguments.size()));
        Node node = new Node(Hazelcast.newHazelcastInstance(config), client(arguments.get(0)));
        say("" + node.hazelcast.getCluster().getLocalMember().getAddress().getPort());
        return node;
    }

    private static Belvo client(String baseUrl) {
        return Belvo.builder()
                .baseUrl(baseUrl)
                .credentials(System.getenv("BELVO_SECRET_ID"), System.getenv("BELVO_SECRET_PASSWORD"))
                .rateLimit(RateLimit.none())
                // The simulator checks requests too, and Hibernate Validator takes long to start.
                .validateRequests(false)
                .build();
    }

    private static Config config(String cluster, List<String> ports) {
        Config config = new Config()
                .setClusterName(cluster)
                .setProperty("hazelcast.phone.home.enabled", "false")
                .setProperty("hazelcast.wait.seconds.before.join", "0")
                .setProperty("hazelcast.partition.count", "31")
                // Two of three may die.
                .addCacheConfig(new CacheSimpleConfig("tickets").setBackupCount(2));
        config.getNetworkConfig().setPort(0).getInterfaces().setEnabled(true).addInterface("127.0.0.1");
        JoinConfig join = config.getNetworkConfig().getJoin();
        join.getAutoDetectionConfig().setEnabled(false);
        join.getMulticastConfig().setEnabled(false);
        join.getTcpIpConfig().setEnabled(true);
        ports.forEach(port -> join.getTcpIpConfig().addMember("127.0.0.1:" + port));
        return config;
    }

    private Void obey(List<String> command) throws Exception {
        List<String> operands = command.subList(1, command.size());
        switch (command.get(0)) {
            case "meet" -> meet(Integer.parseInt(operands.get(0)));
            case "register" -> operands.forEach(this::register);
            case "finish" ->
                finish(
                        Integer.parseInt(operands.get(0)),
                        List.of(operands.get(1).split(",")),
                        Set.of(operands.get(2).split(",")));
            default -> throw new IllegalArgumentException(command.get(0));
        }
        return null;
    }

    /** Returns when the cluster has so many members, and each holds its part. */
    private void meet(int members) {
        while (hazelcast.getCluster().getMembers().size() != members) {
            LockSupport.parkNanos(POLL);
        }
        awaitBackups();
    }

    private void awaitBackups() {
        while (!hazelcast.getPartitionService().isClusterSafe()) {
            LockSupport.parkNanos(POLL);
        }
    }

    private void register(String user) {
        try {
            belvo.links()
                    .register(new RegisterLinkRequest()
                            .institution("heimdall_mx_retail")
                            .username(user)
                            .password("pass_valid"));
            throw new IllegalStateException("The institution wanted no token");
        } catch (MfaRequiredException e) {
            String link = e.challenge().link().orElseThrow();
            store.save(link, e);
            say(link);
        }
    }

    private void finish(int threads, List<String> links, Set<String> fatal) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<Future<?>> results = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            results.add(executor.submit(() -> links.forEach(link -> finish(link, fatal))));
        }
        for (Future<?> result : results) {
            result.get();
        }
        executor.shutdown();
    }

    private void finish(String id, Set<String> fatal) {
        Optional<MfaTicket> ticket = store.claim(id);
        if (ticket.isPresent() && fatal.contains(id)) {
            // With two members lost at once, a claim that no backup knows of yet is undone.
            awaitBackups();
            Runtime.getRuntime().halt(DIED_AS_TOLD);
        }
        Link link = ticket.map(claimed -> belvo.links().resume(claimed, MfaAnswer.token("111111")))
                .orElseGet(() -> belvo.links().get(id));
        say(new Outcome(id, ticket.isPresent(), link.getStatus().value()).toLine());
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
