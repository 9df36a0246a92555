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
 * A lazy list: its pages are fetched while it is iterated, one at a time, when they are needed. Each iteration starts anew.
 * Fetching throws {@link io.github.belvo4j.error.BelvoException}. Items that change at Belvo during an iteration may appear
 * twice or not at all.
 *
 * @param <T> the items
 */
public final class Paged<T> implements Iterable<T> {

    private final IntFunction<Page<T>> pages;
    private final int first;

    /**
     * A list whose pages are fetched by a function.
     *
     * @param pages fetches a page by its number, from 1
     */
    public Paged(IntFunction<Page<T>> pages) {
        this(Objects.requireNonNull(pages, "pages"), 1);
    }

    private Paged(IntFunction<Page<T>> pages, int first) {
        this.pages = pages;
        this.first = first;
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
            throw new IllegalArgumentException("Pages are counted from 1, not " + page);
        }
        return new Paged<>(pages, page);
    }

    /**
     * The pages, fetched while they are iterated.
     *
     * @return at least one page
     */
    public Iterable<Page<T>> pages() {
        return PageIterator::new;
    }

    /**
     * The items, fetched while they are consumed; {@code limit} and the like stop the fetching.
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
