package io.github.belvo4j.internal.http.apache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.internal.thread.Deadline;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A DNS lookup")
class EndableDnsResolverTest {

    private final CountDownLatch end = new CountDownLatch(1);
    private final Semaphore begun = new Semaphore(0);
    private final EndableDnsResolver slow = new EndableDnsResolver(new DnsResolver() {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            begun.release();
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            throw new UnknownHostException(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    });

    @AfterEach
    void endLookups() {
        end.countDown();
    }

    @Test
    @DisplayName("returns what the system resolver knows")
    void answer() throws UnknownHostException {
        InetAddress address = InetAddress.getByAddress(new byte[] {10, 0, 0, 1});
        EndableDnsResolver resolver = new EndableDnsResolver(new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) {
                return new InetAddress[] {address};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        });

        assertThat(resolver.resolve("bank.example")).containsExactly(address);
    }

    @Test
    @SuppressWarnings("try") // The deadline is attached to the thread.
    @DisplayName("ends at its call's deadline")
    void deadline() {
        try (Deadline unused = Deadline.within(Duration.ofMillis(50))) {
            assertThatThrownBy(() -> slow.resolve("bank.example"))
                    .isInstanceOf(UnknownHostException.class)
                    .hasMessage("bank.example");
        }
    }

    @Test
    @DisplayName("ends if its thread is interrupted, and the flag stays set")
    void interrupt() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> slow.resolve("bank.example")).isInstanceOf(UnknownHostException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("is shared by all who look up the same host")
    void shared() throws InterruptedException {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> slow.resolve("bank.example")).isInstanceOf(UnknownHostException.class);
        assertThat(Thread.interrupted()).isTrue();
        begun.acquire();

        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> slow.resolve("bank.example")).isInstanceOf(UnknownHostException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(begun.tryAcquire()).isFalse();
    }

    @Test
    @DisplayName("ends when its client is closed")
    void close() throws InterruptedException {
        CompletableFuture<InetAddress[]> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return slow.resolve("bank.example");
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        });
        begun.acquire();

        slow.close();

        assertThatThrownBy(answer::get)
                .isInstanceOf(ExecutionException.class)
                .hasRootCauseInstanceOf(UnknownHostException.class);
    }
}
