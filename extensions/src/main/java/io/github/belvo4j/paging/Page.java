package io.github.belvo4j.paging;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number of the page, from 1
 * @param count how many items all pages have together, as of this page
 * @param items of this page, in the order of the answer
 * @param isLast whether no page follows
 * @param <T> the items
 */
public record Page<T>(int number, long count, List<T> items, boolean isLast) {

    /** Makes the list unchangeable. */
    public Page {
        items = List.copyOf(items);
    }
}
