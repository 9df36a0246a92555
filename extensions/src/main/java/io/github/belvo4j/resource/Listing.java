package io.github.belvo4j.resource;

import io.github.belvo4j.internal.operation.GeneratedAccessors;
import io.github.belvo4j.internal.paging.NextPage;
import io.github.belvo4j.internal.paging.PageQuery;
import io.github.belvo4j.paging.Page;
import io.github.belvo4j.paging.Paged;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How a list is read page by page.
 *
 * @param path of the list
 * @param fetch the generated operation
 * @param everything makes a query without filters
 * @param results of a page, null if there are none
 * @param <P> a page
 * @param <T> the items
 * @param <Q> the query
 */
record Listing<P, T, Q>(
        String path, Function<Q, P> fetch, Supplier<Q> everything, Function<P, @Nullable List<T>> results) {

    Paged<T> all() {
        return of(everything.get());
    }

    Paged<T> of(Q query) {
        PageQuery<Q> template = new PageQuery<>(query);
        NextPage nextPage = new NextPage("GET " + path);
        return new Paged<>(number -> {
            P page = fetch.apply(template.page(number));
            Integer count = (Integer) GeneratedAccessors.get(page, "getCount");
            return new Page<>(
                    number,
                    count == null ? 0 : count,
                    nextPage.items(results.apply(page)),
                    nextPage.isLast(number, (String) GeneratedAccessors.get(page, "getNext")));
        });
    }
}
