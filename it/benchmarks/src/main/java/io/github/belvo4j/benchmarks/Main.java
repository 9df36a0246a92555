package io.github.belvo4j.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Measures all candidates, one after the other in each round, so that other load on the machine affects them equally. Writes a
 * report. The arguments are the folder for the results, the number of rounds, and the candidates.
 */
public final class Main {

    private static final int STARTS = 9;
    private static final int STREAMS = 3;

    private final Path results;
    private final Report report;
    private final List<String> candidates;

    private Main(Path results, List<String> candidates) {
        this.results = results;
        this.candidates = candidates;
        this.report = new Report(candidates);
    }

    /** Runs the measurements. */
    public static void main(String[] args) throws Exception {
        Main main = new Main(Path.of(args[0]), List.of(args).subList(2, args.length));
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            main.calls();
        }
        main.turns();
        main.processes();
        main.others();
        main.report.write(main.results);
        System.out.println(main.report.markdown());
    }

    private void calls() throws Exception {
        for (String candidate : candidates) {
            run("1 link", "us", candidate, options("link", candidate));
            run("2 page of 1,000", "us", candidate, options("page", candidate));
            if (!candidate.equals("LimitUrlConnection")) {
                run("3 register, 428, resume", "us", candidate, options("register", candidate));
            }
            run(
                    "4 stream of 20,000",
                    "us",
                    candidate,
                    options("stream", candidate).warmupIterations(3).measurementIterations(9));
            run(
                    "5 link, 64 callers",
                    "us of all callers",
                    candidate,
                    options("link", candidate).threads(64).mode(Mode.Throughput));
            report.write(results);
        }
    }

    /** Returns options for many short iterations; the report uses the first quartile of their results. */
    private static ChainedOptionsBuilder options(String benchmark, String candidate) {
        return new OptionsBuilder()
                .include("\\.Calls\\." + benchmark + "$")
                .param("candidate", candidate)
                .forks(1)
                .warmupIterations(3)
                .warmupTime(TimeValue.milliseconds(1000))
                .measurementIterations(12)
                .measurementTime(TimeValue.milliseconds(150))
                .jvmArgsAppend("-Dorg.jboss.logging.provider=slf4j")
                .addProfiler(GCProfiler.class);
    }

    private void run(String row, String unit, String candidate, ChainedOptionsBuilder options) throws Exception {
        for (RunResult run : new Runner(options.build()).run()) {
            run.getBenchmarkResults()
                    .forEach(fork -> fork.getIterationResults().forEach(iteration -> {
                        double score = iteration.getPrimaryResult().getScore();
                        // Throughput is in calls per microsecond.
                        report.add(row + ": " + unit, candidate, unit.equals("us") ? score : 1 / score);
                        Result<?> memory = iteration.getSecondaryResults().get("gc.alloc.rate.norm");
                        if (memory != null) {
                            report.add(row + ": KB", candidate, memory.getScore() / 1024);
                        }
                    }));
        }
    }

    private void turns() throws Exception {
        try (LeanServer server = new LeanServer()) {
            List<String> arguments = new ArrayList<>(List.of(server.baseUrl().toString()));
            arguments.addAll(candidates);
            lines(java(Turns.class, List.of(), arguments), line -> {
                String[] measured = line.split("=", 3);
                report.add("0 by turns, " + measured[0], measured[1], Double.parseDouble(measured[2]));
            });
            report.write(results);
        }
    }

    private void processes() throws Exception {
        try (LeanServer server = new LeanServer()) {
            for (int i = 0; i < STARTS; i++) {
                for (String candidate : candidates) {
                    probe("6 cold start", server, candidate, "start", 1);
                }
            }
            for (String candidate : candidates) {
                jars(server, candidate);
                probe("7 64 callers", server, candidate, "callers", 200);
                if (lasts(candidate)) {
                    for (int calls : new int[] {1_000, 100_000}) {
                        probe("9 %,d calls".formatted(calls), server, candidate, "calls", calls);
                        probe("9 %,d links".formatted(calls), server, candidate, "links", calls);
                    }
                }
                report.write(results);
            }
            for (int i = 0; i < STREAMS; i++) {
                for (String candidate : candidates.stream().filter(Main::lasts).toList()) {
                    for (int rows : new int[] {10_000, 100_000, 1_000_000}) {
                        String row = "8 stream of %,d with 64 MB".formatted(rows);
                        probe(row, server, candidate, "stream", rows, "-Xmx64m");
                    }
                }
                report.write(results);
            }
        }
    }

    /** Returns whether a candidate is measured over many calls. */
    private static boolean lasts(String candidate) {
        return candidate.startsWith("Ours") || candidate.equals("LimitHttpClient5");
    }

    /** Measures features that only the SDK has. */
    private void others() throws Exception {
        try (LeanServer server = new LeanServer()) {
            String slow = "10 30 pages of 200 ms";
            probe(slow, server, "LimitHttpClient5", "slow", 1);
            probe(slow, server, "Ours", "slow", 1);
            lines(start(server, "OursAhead", "slow", 1), line -> add(slow + ", 4 read ahead", "Ours", line));
        }
        lines(java(Budget.class, List.of(), List.of()), line -> add("11 acquiring a permit", "Ours", line));
    }

    private void probe(String row, LeanServer server, String candidate, String what, int times, String... options)
            throws Exception {
        long start = System.nanoTime();
        lines(start(server, candidate, what, times, options), line -> {
            if (line.equals("answered=1")) {
                report.add(row + ": ms", candidate, (System.nanoTime() - start) / 1e6);
            } else {
                add(row, candidate, line);
            }
        });
    }

    private void add(String row, String candidate, String line) {
        if (line.contains("=")) {
            String[] pair = line.split("=", 2);
            report.add(row + ": " + pair[0], candidate, Double.parseDouble(pair[1]));
        }
    }

    /** Measures the total size of the jars from which the first call loads classes. */
    private void jars(LeanServer server, String candidate) throws Exception {
        String source = "source: file:";
        Set<File> jars = new TreeSet<>();
        lines(start(server, candidate, "start", 1, "-Xlog:class+load:stdout"), line -> {
            if (line.contains(source) && line.strip().endsWith(".jar")) {
                jars.add(new File(
                        line.substring(line.indexOf(source) + source.length()).strip()));
            }
        });
        report.add(
                "6 cold start: KB of jars",
                candidate,
                jars.stream().mapToLong(File::length).sum() / 1024.0);
    }

    private static Process start(LeanServer server, String candidate, String what, int times, String... options)
            throws Exception {
        return java(
                Probe.class,
                List.of(options),
                List.of(candidate, server.baseUrl().toString(), what, String.valueOf(times)));
    }

    private static Process java(Class<?> main, List<String> options, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Dorg.jboss.logging.provider=slf4j"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void lines(Process process, Consumer<String> each) throws Exception {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(each);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(process.info().commandLine().orElse("A measuring process") + " failed");
        }
    }
}
