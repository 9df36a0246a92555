package io.github.belvo4j.internal;

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
        this.template = GeneratedClass.copy(Objects.requireNonNull(query, "query"));
        if (GeneratedClass.has(template, "pageSize") && GeneratedClass.get(template, "pageSize") == null) {
            GeneratedClass.set(template, "pageSize", MAX_PAGE_SIZE);
        }
    }

    /** The query for the page of a number. */
    public Q page(int number) {
        Q query = GeneratedClass.copy(template);
        GeneratedClass.set(query, "page", number);
        return query;
    }
}
