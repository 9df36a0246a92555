package io.github.belvo4j.paging;

import io.github.belvo4j.internal.thread.BlockingThreads;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.Executor;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A lazy list: its pages are fetched while it is iterated, one at a time, when they are needed, or some of them in advance
 * with {@link #readAhead(int)}. Each iteration starts anew. Fetching throws
 * {@link io.github.belvo4j.error.BelvoException}. Items that change at Belvo during an iteration may appear twice or not at
 * all.
 *
 * @param <T> the items
 */
public final class Paged<T> implements Iterable<T> {

    private final IntFunction<Page<T>> pages;
    private final int first;
    private final int ahead;
    private final Executor executor;

    /**
     * A list whose pages are fetched by a function.
     *
     * @param pages fetches a page by its number, from 1
     */
    public Paged(IntFunction<Page<T>> pages) {
        this(Objects.requireNonNull(pages, "pages"), 1, 0, Runnable::run);
    }

    private Paged(IntFunction<Page<T>> pages, int first, int ahead, Executor executor) {
        this.pages = pages;
        this.first = first;
        this.ahead = ahead;
        this.executor = executor;
    }

    /**
     * This list from a given page on, to continue an interrupted iteration.
     *
     * @param page the number of the page, from 1
     * @return the list
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Paged<T> from(int page) {
        if (page < 1) {
            throw new IllegalArgumentException("The number of the first page must be at least 1, not " + page);
        }
        return new Paged<>(pages, page, ahead, executor);
    }

    /**
     * This list with pages fetched in advance, on threads of the SDK: while you process a page, up to this many of the
     * following ones are requested at the same time. They arrive in order, and at most this many wait in memory.
     *
     * <p>The first page is requested alone: its count of items tells which pages there are. Each page is a call of its own,
     * with its own timeout, its turn at the rate limiter and a connection of the pool, so more pages than the limiter admits
     * make nothing faster. If a page can't be fetched, its exception is thrown when the iteration reaches it. Closing the
     * stream cancels the requests in progress; if you just stop reading, they complete, and none follows.
     *
     * <p>Pages are selected by number. If items are added or deleted at Belvo while you read, the following ones shift, so an
     * item may appear twice or not at all, as without reading ahead; since pages are requested earlier, items that are added
     * in the meantime are more likely to be missing. Filter by a range of dates in the past, or compare ids.
     *
     * @param pages the number of pages; 2 to 5 suit most lists
     * @return the list
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Paged<T> readAhead(int pages) {
        return readAhead(pages, Threads.SHARED);
    }

    /**
     * This list with pages fetched in advance on threads of an executor, for instance one that propagates the context of a
     * trace.
     *
     * @param pages the number of pages
     * @param executor whose threads may block; while all are busy, the reader fetches the page that it needs
     * @return see {@link #readAhead(int)}
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Paged<T> readAhead(int pages, Executor executor) {
        if (pages < 1) {
            throw new IllegalArgumentException("The number of pages to read ahead must be at least 1, not " + pages);
        }
        return new Paged<>(this.pages, first, pages, Objects.requireNonNull(executor, "executor"));
    }

    /**
     * The pages, fetched while they are iterated.
     *
     * @return at least one page
     */
    public Iterable<Page<T>> pages() {
        return this::pageIterator;
    }

    /**
     * The items, fetched while they are consumed; {@code limit} and the like stop the fetching.
     *
     * @return a sequential stream that needn't be closed; closing it cancels what is read ahead
     */
    public Stream<T> stream() {
        PageIterator<T> iterator = pageIterator();
        int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterator, ordered), false)
                .onClose(iterator::cancel)
                .flatMap(page -> page.items().stream());
    }

    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }

    private PageIterator<T> pageIterator() {
        return new PageIterator<>(pages, first, ahead, executor);
    }

    /** Made when a first list is read ahead. */
    private static final class Threads {

        static final Executor SHARED = BlockingThreads.executor();
    }
}
