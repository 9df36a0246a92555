package io.github.belvo4j.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** The operations to measure, the same for each candidate. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Calls {

    private static final String ONE_PAGE = LeanServer.link(LeanServer.PAGE);

    /** The simple name of a {@link Candidate}'s class. */
    @Param({"LimitHttpClient5", "LimitStockDates", "LimitUrlConnection", "LimitJdk", "Ours", "OursOnOkHttp", "OursOnJdk"
    })
    public String candidate;

    /** The number of pages that {@link #stream()} reads; smaller in tests. */
    int pages = 20;

    private LeanServer server;
    private Candidate client;

    /** Starts the server and the client and, for benchmarks with several callers, warms them up. */
    @Setup
    public void start(BenchmarkParams params) throws Exception {
        start();
        if (params.getThreads() > 1) {
            warmUp();
        }
    }

    /** Starts the server and the client, both in this JVM. */
    void start() throws Exception {
        server = new LeanServer();
        client = Candidate.named(candidate, server.baseUrl());
    }

    /**
     * Warms up with one caller: many callers leave the JIT compiler no processor time, so their calls are slow for half a
     * minute.
     */
    private void warmUp() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(6);
        while (System.nanoTime() < end) {
            client.link(ONE_PAGE);
        }
    }

    /** Stops the client and the server. */
    @TearDown
    public void stop() throws Exception {
        client.close();
        server.close();
    }

    /** Reads one link. */
    @Benchmark
    public Object link() throws Exception {
        return client.link(ONE_PAGE);
    }

    /** Reads a page of 1,000 transactions of 3 KB each. */
    @Benchmark
    public int page() throws Exception {
        return client.page(ONE_PAGE, 1);
    }

    /** Sends a POST that gets a 428, then the PATCH with the token. */
    @Benchmark
    public Object register() throws Exception {
        return client.register();
    }

    /** Reads a stream of 20,000 transactions. */
    @Benchmark
    public long stream() throws Exception {
        return client.all(LeanServer.link(pages * LeanServer.PAGE), pages);
    }
}
