package io.github.belvo4j.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Pages read ahead")
@Timeout(30)
class PagesAheadTest {

    private static final int COUNT = 9;

    private final Set<Integer> requested = ConcurrentHashMap.newKeySet();
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    @DisplayName("are fetched concurrently, after the first one alone")
    void together() {
        CyclicBarrier four = new CyclicBarrier(4);
        Paged<Integer> list = list(number -> number == 1 ? 0 : await(four)).readAhead(4);

        assertThat(list).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    @DisplayName("are never more than requested, however long the list is")
    void bounded() {
        Iterator<Page<Integer>> pages =
                list(number -> 0).readAhead(3, Runnable::run).pages().iterator();
        assertThat(requested).isEmpty();

        pages.next();
        assertThat(requested).containsExactlyInAnyOrder(1, 2, 3, 4);
        pages.next();
        assertThat(requested).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    @DisplayName("stop being fetched when their reader stops")
    void stopped() {
        assertThat(list(number -> 0).readAhead(2, Runnable::run).stream().limit(2))
                .containsExactly(1, 2);

        assertThat(requested).containsExactlyInAnyOrder(1, 2, 3, 4);
    }

    @Test
    @DisplayName("are cancelled when their stream is closed")
    void closed() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(2);
        CountDownLatch interrupted = new CountDownLatch(2);
        try (Stream<Integer> items = list(number -> number == 1 ? 0 : hang(begun, interrupted)).readAhead(2).stream()) {
            assertThat(items.iterator().next()).isEqualTo(1);
            begun.await();
        }

        interrupted.await();
        assertThat(requested).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    @DisplayName("need no thread: the reader fetches a page that no thread has started on")
    void readerOnPool() throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try {
            Future<List<Integer>> read = one.submit(
                    () -> list(number -> 0).readAhead(3, one).stream().toList());

            assertThat(read.get()).hasSize(COUNT);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    @DisplayName("are fetched by the reader if the executor refuses them")
    void refused() {
        Paged<Integer> list = list(number -> 0).readAhead(3, task -> {
            throw new RejectedExecutionException("busy");
        });

        assertThat(list).hasSize(COUNT);
        assertThat(requested).hasSize(COUNT);
    }

    @Test
    @DisplayName("are cancelled if their reader is interrupted, and the flag stays set")
    void interrupted() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch given = new CountDownLatch(1);
        Thread reader = Thread.currentThread();
        Iterator<Integer> items = list(number -> number == 1 ? 0 : hang(begun, given))
                .readAhead(1)
                .iterator();
        items.next();
        begun.await();
        reader.interrupt();

        assertThatThrownBy(items::next).isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
        given.await();
    }

    @Test
    @DisplayName("pass on an error unchanged")
    void error() {
        StackOverflowError error = new StackOverflowError();
        Paged<Integer> list = list(number -> {
                    if (number == 2) {
                        throw error;
                    }
                    return 0;
                })
                .readAhead(2);

        assertThatThrownBy(() -> list.forEach(item -> {})).isSameAs(error);
    }

    @Test
    @DisplayName("are at least one in number")
    void atLeastOne() {
        assertThatThrownBy(() -> list(number -> 0).readAhead(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
    }

    /** A list of pages with one item each, which is their number. */
    private Paged<Integer> list(IntFunction<Integer> fetch) {
        return new Paged<>(number -> {
            requested.add(number);
            fetch.apply(number);
            return new Page<>(number, COUNT, List.of(number), number == COUNT);
        });
    }

    private int hang(CountDownLatch begun, CountDownLatch interrupted) {
        begun.countDown();
        try {
            never.await();
            return 0;
        } catch (InterruptedException e) {
            interrupted.countDown();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static int await(CyclicBarrier barrier) {
        try {
            return barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
