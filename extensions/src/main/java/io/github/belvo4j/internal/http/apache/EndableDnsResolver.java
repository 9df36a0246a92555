package io.github.belvo4j.internal.http.apache;

import io.github.belvo4j.internal.thread.Deadline;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves host names on a separate thread, since neither a deadline nor an interrupt ends Java's own lookup. The caller fails
 * at the deadline, or when it is interrupted, without waiting for the lookup. Only new connections need a lookup, and
 * concurrent connections to the same host share one.
 */
final class EndableDnsResolver implements DnsResolver, AutoCloseable {

    private final DnsResolver system;
    private final Map<String, CompletableFuture<InetAddress[]>> pending = new ConcurrentHashMap<>();

    /** @param system the resolver to call, which can't be interrupted */
    EndableDnsResolver(DnsResolver system) {
        this.system = system;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        try {
            return pending.computeIfAbsent(host, this::begin)
                    .get(Deadline.current().left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException(host);
        } catch (TimeoutException | ExecutionException e) {
            throw new UnknownHostException(host);
        }
    }

    /** Not used: only Kerberos authentication would call it. */
    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return system.resolveCanonicalHostname(host);
    }

    private CompletableFuture<InetAddress[]> begin(String host) {
        CompletableFuture<InetAddress[]> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> lookUp(host, answer), "belvo4j-dns");
        thread.setDaemon(true);
        thread.start();
        return answer;
    }

    private void lookUp(String host, CompletableFuture<InetAddress[]> answer) {
        try {
            answer.complete(system.resolve(host));
        } catch (UnknownHostException | RuntimeException e) {
            answer.completeExceptionally(e);
        } finally {
            // Java itself caches the result.
            pending.remove(host);
            answer.completeExceptionally(new UnknownHostException(host));
        }
    }

    /** Ends all lookups in progress, so that their callers stop waiting. */
    @Override
    public void close() {
        pending.forEach((host, answer) -> answer.completeExceptionally(new UnknownHostException(host)));
    }
}
