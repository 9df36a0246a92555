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
 * Looks hosts up on a thread of its own, since neither a deadline nor an interrupt ends Java's lookup: the call goes on without
 * its answer. Only new connections need one, and those that want the same host at the same time share it.
 */
final class EndableDnsResolver implements DnsResolver, AutoCloseable {

    private final DnsResolver system;
    private final Map<String, CompletableFuture<InetAddress[]>> pending = new ConcurrentHashMap<>();

    /** @param system looks hosts up, for as long as that takes */
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

    /** Nobody asks for it: only authentication by Kerberos would. */
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
            // Java itself keeps what was found.
            pending.remove(host);
            answer.completeExceptionally(new UnknownHostException(host));
        }
    }

    /** Ends the waiting of those that wait now. */
    @Override
    public void close() {
        pending.forEach((host, answer) -> answer.completeExceptionally(new UnknownHostException(host)));
    }
}
