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
 * A lazy list: pages are fetched one at a time while you iterate, or, with {@link #readAhead(int)}, some of them in advance.
 * Each iteration starts from the beginning. Fetching may throw a {@link io.github.belvo4j.error.BelvoException}. If items
 * change at Belvo during an iteration, some may appear twice or not at all.
 *
 * @param <T> the type of the items
 */
public final class Paged<T> implements Iterable<T> {

    private final IntFunction<Page<T>> pages;
    private final int first;
    private final int ahead;
    private final Executor executor;

    /**
     * Creates a list whose pages are fetched by a function.
     *
     * @param pages the function that fetches a page by its number, starting at 1
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
     * Returns this list from a given page on, to continue an interrupted iteration.
     *
     * @param page the number of the page, starting at 1
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
     * Returns this list with pages fetched in advance, on threads of the SDK: while you process a page, up to the given number
     * of following pages are requested at the same time. They are returned in order, and at most that many are kept in memory.
     *
     * <p>The first page is requested alone, since its count of items determines how many pages there are. Each page is a
     * separate call with its own timeout; it counts towards the rate limit and uses a connection of the pool, so reading
     * further ahead than the limit permits doesn't speed up the iteration. If a page can't be fetched, the exception is thrown
     * when the iteration reaches that page. Closing the stream cancels the requests in progress; if you just stop reading, they
     * complete, and no further requests are sent.
     *
     * <p>Pages are requested by number. If items are added or deleted at Belvo while you read, the following items shift, so an
     * item may appear twice or not at all. That can happen without reading ahead, too, but since pages are requested earlier,
     * items that are added in the meantime are more likely to be missing. To avoid this, filter by a range of dates in the
     * past, or deduplicate by ID.
     *
     * @param pages the number of pages; 2 to 5 suit most lists
     * @return the list
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Paged<T> readAhead(int pages) {
        return readAhead(pages, Threads.SHARED);
    }

    /**
     * Returns this list with pages fetched in advance on threads of an executor, for instance one that propagates the context
     * of a trace.
     *
     * @param pages the number of pages
     * @param executor an executor whose threads may block; while all of them are busy, the reading thread fetches the page that
     *     it needs
     * @return the list; see {@link #readAhead(int)}
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Paged<T> readAhead(int pages, Executor executor) {
        if (pages < 1) {
            throw new IllegalArgumentException("The number of pages to read ahead must be at least 1, not " + pages);
        }
        return new Paged<>(this.pages, first, pages, Objects.requireNonNull(executor, "executor"));
    }

    /**
     * Returns the pages, fetched while you iterate.
     *
     * @return at least one page
     */
    public Iterable<Page<T>> pages() {
        return this::pageIterator;
    }

    /**
     * Returns the items, fetched while the stream is consumed. After a short-circuiting operation such as {@code limit} has
     * ended the stream, no more pages are requested.
     *
     * @return a sequential stream; closing it is optional and cancels pages that are being read ahead
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

    /** The threads, which are created when the first list is read ahead. */
    private static final class Threads {

        static final Executor SHARED = BlockingThreads.executor();
    }
}
