package io.github.belvo4j.internal.paging;

import io.github.belvo4j.internal.operation.GeneratedAccessors;
import java.util.Objects;

/**
 * Makes the queries for the pages of a list.
 *
 * @param <Q> the generated query class
 */
public final class PageQuery<Q> {

    private static final int MAX_PAGE_SIZE = 1000;

    private final Q template;

    /**
     * Keeps a copy of a query, with the largest page size where the list has page sizes and the query doesn't say one.
     *
     * @param query which items; its page is ignored
     */
    public PageQuery(Q query) {
        this.template = GeneratedAccessors.copy(Objects.requireNonNull(query, "query"));
        if (GeneratedAccessors.has(template, "pageSize") && GeneratedAccessors.get(template, "pageSize") == null) {
            GeneratedAccessors.set(template, "pageSize", MAX_PAGE_SIZE);
        }
    }

    /** The query for the page of a number. */
    public Q page(int number) {
        Q query = GeneratedAccessors.copy(template);
        GeneratedAccessors.set(query, "page", number);
        return query;
    }
}
