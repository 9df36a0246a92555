package io.github.belvo4j.budget;

import io.github.belvo4j.simulator.BelvoSimulator;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link Machine} in a JVM of its own. Its log is in {@code target/machines}. */
final class MachineProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;
    private final String port;

    private MachineProcess(Process process) throws IOException {
        this.process = process;
        this.out = process.inputReader();
        this.port = answer().get(0);
    }

    /** Starts it, and returns when it has joined the cluster. */
    static MachineProcess start(
            String name, BelvoSimulator belvo, String role, String cluster, String policy, List<String> ports)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Machine.class.getName(),
                name,
                belvo.baseUrl(),
                role,
                cluster,
                policy));
        command.addAll(ports);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(Files.createDirectories(Path.of("target", "machines"))
                        .resolve(name + ".log")
                        .toFile());
        builder.environment().put("BELVO_SECRET_ID", belvo.secretId());
        builder.environment().put("BELVO_SECRET_PASSWORD", belvo.secretPassword());
        return new MachineProcess(builder.start());
    }

    /** The port at which others find it. */
    String port() {
        return port;
    }

    List<String> tell(String command) throws IOException {
        process.outputWriter().write(command + "\n");
        process.outputWriter().flush();
        return answer();
    }

    private List<String> answer() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.equals(Machine.DONE)) {
                return lines;
            }
            lines.add(line);
        }
        throw new IllegalStateException("A machine ended; see its log");
    }

    /** Suspends it, as a long garbage collection would. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int exit =
                new ProcessBuilder("kill", signal, "" + process.pid()).start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("kill " + signal + " ended with " + exit);
        }
    }

    /** Ends the process as a power failure would, and returns when it is gone. */
    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
