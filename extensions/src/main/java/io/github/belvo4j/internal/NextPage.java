package io.github.belvo4j.internal;

import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.error.UnreadableResponseException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the address of a next page. It is never called itself: the next page is asked for by its number, so that
 * credentials go to the base URL alone, and only if the address is what that number says.
 */
public final class NextPage {

    private static final Pattern PAGE = Pattern.compile("(?:^|&)page=(\\d{1,9})(?:&|$)");

    private final String operation;
    private final URI baseUrl;

    /**
     * Sets up the look at one list's answers.
     *
     * @param operation the method and path of the list
     * @param baseUrl that every page has to come from
     */
    public NextPage(String operation, URI baseUrl) {
        this.operation = operation;
        this.baseUrl = baseUrl;
    }

    /**
     * Whether the page was the last one.
     *
     * @param current its number
     * @param next the address that it gives, null if there is none
     * @throws UnreadableResponseException if the address leads to another host, or not to the page after this one
     */
    public boolean isLast(int current, String next) {
        if (next == null || next.isBlank()) {
            return true;
        }
        URI address = parse(next);
        if (!sameOrigin(address)) {
            throw refused("its next page is on another host than the base URL");
        }
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

    private boolean sameOrigin(URI address) {
        return baseUrl.getScheme().equalsIgnoreCase(address.getScheme())
                && baseUrl.getHost().equalsIgnoreCase(address.getHost())
                && port(baseUrl) == port(address);
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equalsIgnoreCase(url.getScheme()) ? 443 : 80;
    }

    /** Without the address, whose query may hold personal data. */
    private UnreadableResponseException refused(String reason) {
        return new UnreadableResponseException(new ErrorResponse(operation, 200, List.of(), null, Map.of()), reason);
    }
}
