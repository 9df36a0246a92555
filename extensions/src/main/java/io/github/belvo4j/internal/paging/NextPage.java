package io.github.belvo4j.internal.paging;

import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.error.UnreadableResponseException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the address of a next page. It is never called itself: the next page is asked for by its number at the base
 * URL, so that credentials go nowhere else, and only if the address says that number. Its host may be another one than
 * the base URL's, which can be a proxy's.
 */
public final class NextPage {

    private static final Pattern PAGE = Pattern.compile("(?:^|&)page=(\\d{1,9})(?:&|$)");

    private final String operation;

    /**
     * Sets up the look at one list's answers.
     *
     * @param operation the method and path of the list
     */
    public NextPage(String operation) {
        this.operation = operation;
    }

    /**
     * The items of a page.
     *
     * @param results null if there are none
     * @throws UnreadableResponseException if there is a null among them
     */
    public <T> List<T> items(@Nullable List<T> results) {
        if (results == null) {
            return List.of();
        }
        int missing = results.indexOf(null);
        if (missing >= 0) {
            throw refused("there is a null at /results/" + missing);
        }
        return results;
    }

    /**
     * Whether the page was the last one.
     *
     * @param current its number
     * @param next the address that it gives, null if there is none
     * @throws UnreadableResponseException if the address isn't that of the page after this one
     */
    public boolean isLast(int current, @Nullable String next) {
        if (next == null || next.isBlank()) {
            return true;
        }
        URI address = parse(next);
        Matcher page = PAGE.matcher(address.getRawQuery() == null ? "" : address.getRawQuery());
        if (!page.find() || Integer.parseInt(page.group(1)) != current + 1) {
            throw refused("its next page isn't page " + (current + 1));
        }
        return false;
    }

    private URI parse(String next) {
        try {
            return URI.create(next);
        } catch (IllegalArgumentException e) {
            throw refused("the address of its next page is malformed");
        }
    }

    /** Without the address, whose query may hold personal data. */
    private UnreadableResponseException refused(String reason) {
        return new UnreadableResponseException(new ErrorResponse(operation, 200, List.of(), null, Map.of()), reason);
    }
}
