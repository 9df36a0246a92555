package io.github.belvo4j.paging;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that is read page by page, as it is iterated: one page is kept at a time, and the next one is fetched when it is
 * needed. Each iteration starts anew. Fetching throws {@link io.github.belvo4j.error.BelvoException}; what changes at
 * Belvo while the list is read may be seen twice or not at all.
 *
 * @param <T> the items
 */
public final class Paged<T> implements Iterable<T> {

    private final IntFunction<Page<T>> pages;
    private final int first;

    /**
     * A list whose pages a function fetches.
     *
     * @param pages fetches the page of a number, from 1
     */
    public Paged(IntFunction<Page<T>> pages) {
        this(Objects.requireNonNull(pages, "pages"), 1);
    }

    private Paged(IntFunction<Page<T>> pages, int first) {
        this.pages = pages;
        this.first = first;
    }

    /**
     * The same list from a later page on: what an interrupted reader goes on with.
     *
     * @param page the number of the page, from 1
     * @return the list
     * @throws IllegalArgumentException if the number is less than 1
     */
    public Paged<T> from(int page) {
        if (page < 1) {
            throw new IllegalArgumentException("Pages are counted from 1, not " + page);
        }
        return new Paged<>(pages, page);
    }

    /**
     * The pages, fetched as they are iterated.
     *
     * @return at least one page
     */
    public Iterable<Page<T>> pages() {
        return PageIterator::new;
    }

    /**
     * The items, fetched as they are read; {@code limit} and the like end the fetching.
     *
     * @return a sequential stream that needn't be closed
     */
    public Stream<T> stream() {
        int ordered = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new PageIterator(), ordered), false)
                .flatMap(page -> page.items().stream());
    }

    @Override
    public Iterator<T> iterator() {
        return stream().iterator();
    }

    private final class PageIterator implements Iterator<Page<T>> {

        private int next = first;
        private boolean ended;

        @Override
        public boolean hasNext() {
            return !ended;
        }

        @Override
        public Page<T> next() {
            if (ended) {
                throw new NoSuchElementException();
            }
            Page<T> page = pages.apply(next);
            ended = page.isLast();
            next++;
            return page;
        }
    }
}
