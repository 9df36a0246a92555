package io.github.belvo4j.cluster;

import io.github.belvo4j.simulator.BelvoSimulator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Nodes that share a store and call one simulator. */
final class Cluster implements AutoCloseable {

    private static final int SIZE = 3;

    private final BelvoSimulator belvo;
    private final String store;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<NodeProcess> started = new ArrayList<>();

    /** Doesn't start anything yet. The store is one that {@link SharedStore#join} accepts. */
    Cluster(BelvoSimulator belvo, String store) {
        this.belvo = belvo;
        this.store = store;
    }

    /** The living nodes, once new ones have replaced the dead ones. */
    List<NodeProcess> threeNodes() {
        if (living().isEmpty()) {
            start(List.of());
        }
        List<Integer> ports = ports();
        while (living().size() < SIZE) {
            start(ports);
        }
        ports();
        living().get(0).meet(SIZE);
        return living();
    }

    private void start(List<Integer> ports) {
        started.add(NodeProcess.start("node-" + (started.size() + 1), belvo, store, ports, executor));
    }

    /** Waits until the nodes have started. */
    private List<Integer> ports() {
        return living().stream().map(node -> node.port().join()).toList();
    }

    List<NodeProcess> living() {
        return started.stream().filter(NodeProcess::isAlive).toList();
    }

    /** Lets nodes act at the same time, and waits for all of them. */
    <T> List<T> together(List<NodeProcess> nodes, Function<NodeProcess, List<T>> task) {
        List<CompletableFuture<List<T>>> results = nodes.stream()
                .map(node -> CompletableFuture.supplyAsync(() -> task.apply(node), executor))
                .toList();
        return results.stream().flatMap(result -> result.join().stream()).toList();
    }

    @Override
    public void close() {
        started.forEach(NodeProcess::kill);
        executor.shutdown();
    }
}
