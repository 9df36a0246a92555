package io.github.belvo4j.cluster;

import io.github.belvo4j.simulator.BelvoSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** A {@link Node} in a JVM of its own. Its log is in {@code target/nodes}. */
final class NodeProcess {

    private final Process process;
    private final BufferedReader out;
    private final CompletableFuture<Integer> port;

    private NodeProcess(Process process, Executor executor) {
        this.process = process;
        this.out = process.inputReader();
        this.port = CompletableFuture.supplyAsync(this::answer, executor)
                .thenApply(lines -> Integer.parseInt(lines.get(0)));
    }

    /** Starts a node and returns at once. */
    static NodeProcess start(String name, BelvoSimulator belvo, String store, List<Integer> ports, Executor executor) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Such a JVM runs for seconds.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName(),
                belvo.baseUrl(),
                store));
        ports.forEach(port -> command.add(port.toString()));
        try {
            Path logs = Files.createDirectories(Path.of("target", "nodes"));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectError(logs.resolve(name + ".log").toFile());
            builder.environment().put("BELVO_SECRET_ID", belvo.secretId());
            builder.environment().put("BELVO_SECRET_PASSWORD", belvo.secretPassword());
            return new NodeProcess(builder.start(), executor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port on which it listens for other members, once it has started. */
    CompletableFuture<Integer> port() {
        return port;
    }

    /** Waits until the cluster has this many members. */
    void meet(int members) {
        ask("meet " + members);
    }

    /** Registers one link for each user and saves their tickets; returns the links' IDs. */
    List<String> register(List<String> users) {
        return ask("register " + String.join(" ", users));
    }

    /**
     * Claims the tickets of links and sends the tokens, or reads the links whose tickets are gone.
     *
     * @param threads the number of threads, each of which does so for all links
     * @param fatal the links whose tickets the node claims and then dies
     * @return the outcomes, including those from before its death
     */
    List<Outcome> finish(int threads, List<String> links, List<String> fatal) {
        String mortal = fatal.isEmpty() ? "none" : String.join(",", fatal);
        return ask("finish " + threads + " " + String.join(",", links) + " " + mortal).stream()
                .map(Outcome::ofLine)
                .toList();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process as a power failure would, and returns when it is gone. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private List<String> ask(String command) {
        try {
            process.outputWriter().write(command + "\n");
            process.outputWriter().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer();
    }

    private List<String> answer() {
        List<String> lines = new ArrayList<>();
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals(Node.DONE)) {
                    return lines;
                }
                lines.add(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int exit = process.onExit().join().exitValue();
        if (exit != Node.DIED_AS_TOLD) {
            throw new IllegalStateException("A node ended with " + exit + "; see its log");
        }
        return lines;
    }
}
