package io.github.belvo4j.cluster;

import io.github.belvo4j.Belvo;
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

/**
 * One machine of a web application: a client of Belvo, and a ticket store that it shares with others. It reads the
 * commands of {@link NodeProcess} from standard input, answers on standard output, and exits when its input ends.
 */
final class Node {

    /** The exit status of a machine that died between claiming a ticket and sending the token. */
    static final int DIED_AS_TOLD = 42;

    static final String DONE = "done";

    private final SharedStore shared;
    private final TicketStore store;
    private final Belvo belvo;

    private Node(SharedStore shared, Belvo belvo) {
        this.shared = shared;
        this.store = shared.tickets();
        this.belvo = belvo;
    }

    /** Takes the base URL of Belvo, what {@link SharedStore#join} takes, and the ports of the other nodes. */
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

    /** Hazelcast's threads would keep alive a node that has failed. */
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
        SharedStore shared = SharedStore.join(arguments.get(1), arguments.subList(2, arguments.size()));
        Node node = new Node(shared, client(arguments.get(0)));
        say("" + shared.port());
        return node;
    }

    private static Belvo client(String baseUrl) {
        return Belvo.builder()
                .baseUrl(baseUrl)
                .credentials(System.getenv("BELVO_SECRET_ID"), System.getenv("BELVO_SECRET_PASSWORD"))
                .rateLimit(RateLimit.none())
                // The simulator checks requests, too, and Hibernate Validator is slow to start.
                .validateRequests(false)
                .build();
    }

    private Void obey(List<String> command) throws Exception {
        List<String> operands = command.subList(1, command.size());
        switch (command.get(0)) {
            case "meet" -> shared.meet(Integer.parseInt(operands.get(0)));
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
            // If two members are lost at once, a claim that has reached no backup is undone.
            shared.awaitBackups();
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
