package io.github.belvo4j.paging;

import java.util.List;

/**
 * One page of a list.
 *
 * @param number the number of the page, starting at 1
 * @param count the total number of items on all pages at the time when this page was fetched
 * @param items the items of this page, in the order of the response
 * @param isLast whether no page follows
 * @param <T> the type of the items
 */
public record Page<T>(int number, long count, List<T> items, boolean isLast) {

    /** Creates a page with a copy of the given list. */
    public Page {
        items = List.copyOf(items);
    }
}
