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
     * Checks a base URL and removes trailing slashes.
     *
     * @throws IllegalArgumentException if the URL is malformed or not allowed
     */
    public static URI checked(String url) {
        try {
            return checked(new URI(url));
        } catch (URISyntaxException e) {
            // Omits the cause, which quotes the URL and any credentials in it.
            throw new IllegalArgumentException("The base URL is malformed at index " + e.getIndex());
        }
    }

    /**
     * Checks a base URL and removes trailing slashes.
     *
     * @throws IllegalArgumentException if the URL isn't https (http is allowed for loopback addresses only), has no host, or
     *     has user information, a query or a fragment
     */
    public static URI checked(URI url) {
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The base URL must not contain credentials; use credentials(…)");
        }
        if (url.getHost() == null) {
            // Omits the URL: if its host can't be parsed, the URL may still contain credentials.
            throw new IllegalArgumentException(
                    "The base URL has no scheme or no host; use a URL such as https://sandbox.belvo.com");
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

    /** Returns whether the host is a loopback address. */
    public static boolean isLoopback(URI url) {
        return isLoopback(url.getHost());
    }

    private static boolean isLoopback(String host) {
        return LOOPBACK_NAMES.contains(host.toLowerCase(Locale.ROOT))
                || LOOPBACK_ADDRESS.matcher(host).matches();
    }
}
