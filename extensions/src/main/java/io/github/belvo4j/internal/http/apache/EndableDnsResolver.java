package io.github.belvo4j.internal.http.apache;

import io.github.belvo4j.internal.thread.Deadline;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks hosts up on a thread of its own, since neither a deadline nor an interrupt ends Java's lookup: the call goes on without
 * its answer. Only new connections need one.
 */
final class EndableDnsResolver implements DnsResolver, AutoCloseable {

    private final DnsResolver system;
    private final Set<Runnable> ends = ConcurrentHashMap.newKeySet();

    /** @param system looks hosts up, for as long as that takes */
    EndableDnsResolver(DnsResolver system) {
        this.system = system;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return await(host, () -> system.resolve(host));
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return await(host, () -> system.resolveCanonicalHostname(host));
    }

    private <T> T await(String host, Lookup<T> lookup) throws UnknownHostException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        Runnable end = () -> answer.completeExceptionally(new UnknownHostException(host));
        ends.add(end);
        try {
            Thread thread = new Thread(() -> run(lookup, answer), "belvo4j-dns");
            thread.setDaemon(true);
            thread.start();
            return answer.get(Deadline.current().left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        } catch (TimeoutException | ExecutionException e) {
            throw new UnknownHostException(host);
        } finally {
            ends.remove(end);
        }
    }

    private static <T> void run(Lookup<T> lookup, CompletableFuture<T> answer) {
        try {
            answer.complete(lookup.get());
        } catch (UnknownHostException | RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    /** Ends the waiting of those that wait now. */
    @Override
    public void close() {
        ends.forEach(Runnable::run);
    }

    private interface Lookup<T> {

        T get() throws UnknownHostException;
    }
}
