package io.github.belvo4j.internal.paging;

import io.github.belvo4j.api.PageQuery;
import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.model.ResultPage;
import io.github.belvo4j.paging.Page;
import io.github.belvo4j.paging.Paged;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list page by page. The URL of the next page in a response is never requested, so that credentials aren't sent to
 * another host. Instead, the next page is requested from the base URL, by the page number. The response's URL must contain the
 * same number, but its host may differ from that of the base URL, for example if the base URL is that of a proxy.
 *
 * @param <T> the type of the items
 */
public final class PageReader<T> {

    private static final int MAX_PAGE_SIZE = 1000;
    private static final Pattern PAGE = Pattern.compile("(?:^|&)page=(\\d{1,9})(?:&|$)");

    private final String operation;
    private final Function<PageQuery<?>, ResultPage<T>> fetch;

    /**
     * Creates a reader for the list of an operation.
     *
     * @param operation the HTTP method and the path, for messages
     * @param fetch requests one page
     */
    public PageReader(String operation, Function<PageQuery<?>, ResultPage<T>> fetch) {
        this.operation = operation;
        this.fetch = fetch;
    }

    /**
     * Returns the list that a query selects. If the query supports a page size but doesn't set one, the largest is used.
     *
     * @param query the query, whose page number is ignored; it is copied, so the caller may change it later
     */
    public Paged<T> read(PageQuery<?> query) {
        PageQuery<?> template = query.copy();
        if (template instanceof PageQuery.Sized<?> sized && sized.pageSize() == null) {
            sized.pageSize(MAX_PAGE_SIZE);
        }
        return new Paged<>(number -> page(number, fetch.apply(template.copy().page(number))));
    }

    private Page<T> page(int number, ResultPage<T> page) {
        Integer count = page.getCount();
        return new Page<>(number, count == null ? 0 : count, page.getResults(), isLast(number, page.getNext()));
    }

    private boolean isLast(int current, @Nullable String next) {
        if (next == null || next.isBlank()) {
            return true;
        }
        String query = parse(next).getRawQuery();
        Matcher page = PAGE.matcher(query == null ? "" : query);
        if (!page.find() || Integer.parseInt(page.group(1)) != current + 1) {
            throw unreadable("its next page isn't page " + (current + 1));
        }
        return false;
    }

    private URI parse(String next) {
        try {
            return URI.create(next);
        } catch (IllegalArgumentException e) {
            throw unreadable("the address of its next page is malformed");
        }
    }

    /**
     * Returns the exception for an unreadable page. Its message doesn't contain the URL, whose query may contain personal data.
     */
    private UnreadableResponseException unreadable(String reason) {
        return new UnreadableResponseException(
                new ErrorResponse(operation, 200, List.of(), null, Map.of()), reason, null);
    }
}
