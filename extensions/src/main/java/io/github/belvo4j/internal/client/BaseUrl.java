package io.github.belvo4j.internal.client;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Decides which addresses credentials may be sent to. */
public final class BaseUrl {

    private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "[::1]");
    private static final Pattern LOOPBACK_ADDRESS = Pattern.compile("127(\\.\\d{1,3}){3}");

    private BaseUrl() {}

    /**
     * Checks a base URL and takes the slash off its end.
     *
     * @throws IllegalArgumentException if it is malformed, or one that isn't allowed
     */
    public static URI checked(String url) {
        try {
            return checked(new URI(url));
        } catch (URISyntaxException e) {
            // Not the cause: it repeats the URL, which may hold credentials.
            throw new IllegalArgumentException("The base URL is malformed at index " + e.getIndex());
        }
    }

    /**
     * Checks a base URL and takes the slash off its end.
     *
     * @throws IllegalArgumentException if it isn't https (http is for loopback only), has no host, or has user
     *     information, a query or a fragment
     */
    public static URI checked(URI url) {
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("A base URL must not hold credentials; use credentials(…)");
        }
        if (url.getHost() == null) {
            // Not the URL itself: a host that can't be parsed may have credentials before it.
            throw new IllegalArgumentException(
                    "The base URL has no scheme or no host; https://sandbox.belvo.com has both");
        }
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("The base URL " + url + " must not have a query or a fragment");
        }
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        if (!secure && !("http".equalsIgnoreCase(url.getScheme()) && isLoopback(url.getHost()))) {
            throw new IllegalArgumentException("The base URL " + url + " must be https (http is for loopback only)");
        }
        return URI.create(url.toString().replaceFirst("/+$", ""));
    }

    /** Whether it is an address of this machine. */
    public static boolean isLoopback(URI url) {
        return isLoopback(url.getHost());
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK_NAMES.contains(host.toLowerCase(Locale.ROOT))
                || LOOPBACK_ADDRESS.matcher(host).matches();
    }
}
