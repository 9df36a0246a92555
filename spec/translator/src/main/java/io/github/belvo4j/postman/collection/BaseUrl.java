package io.github.belvo4j.postman.collection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Handles the base of a URL: the part before the path, which is a scheme and a host, or variables that stand for them.
 */
public final class BaseUrl {
    private static final Pattern SCHEME =
            Pattern.compile("^(?:[a-zA-Z][a-zA-Z0-9+.-]*|\\{\\{[^{}]*\\}\\})(:/+)(?=[^/])");
    private static final Pattern USER = Pattern.compile("^[^/?#@]*@");
    private static final Pattern LOOPBACK = Pattern.compile(
            "(?:localhost|127\\.|0\\.0\\.0\\.0|10\\.|192\\.168\\.|\\[::1\\]).*", Pattern.CASE_INSENSITIVE);

    private BaseUrl() {}

    /** Returns the index at which the host starts; 0 if there is no scheme. */
    static int afterScheme(String url) {
        Matcher scheme = SCHEME.matcher(url);
        return scheme.find() ? scheme.end() : 0;
    }

    /** Returns the URL with exactly two slashes after the scheme, because some collections contain one or three. */
    static String withSlashes(String url) {
        Matcher scheme = SCHEME.matcher(url);
        return scheme.find() ? url.substring(0, scheme.start(1)) + "://" + url.substring(scheme.end()) : url;
    }

    /** Returns the URL without {@code user:password@}. */
    public static String withoutUser(String url) {
        int host = afterScheme(url);
        return url.substring(0, host) + USER.matcher(url.substring(host)).replaceFirst("");
    }

    public static boolean hasScheme(String url) {
        return afterScheme(url) > 0;
    }

    /**
     * Returns the URL with a scheme. A missing scheme becomes {@code http} for the local machine and private networks,
     * and {@code https} for other hosts.
     */
    public static String withScheme(String url) {
        return hasScheme(url) ? url : (LOOPBACK.matcher(url).matches() ? "http://" : "https://") + url;
    }
}
