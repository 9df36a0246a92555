package io.github.belvo4j.postman.collection;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands before a path: a scheme and a host, with variables where the collection doesn't say. */
public final class BaseUrl {
    private static final Pattern SCHEME =
            Pattern.compile("^(?:[a-zA-Z][a-zA-Z0-9+.-]*|\\{\\{[^{}]*\\}\\})(:/+)(?=[^/])");
    private static final Pattern USER = Pattern.compile("^[^/?#@]*@");
    private static final Pattern LOOPBACK = Pattern.compile(
            "(?:localhost|127\\.|0\\.0\\.0\\.0|10\\.|192\\.168\\.|\\[::1\\]).*", Pattern.CASE_INSENSITIVE);

    private BaseUrl() {}

    /** Where the host begins; 0 without a scheme. */
    static int afterScheme(String url) {
        Matcher scheme = SCHEME.matcher(url);
        return scheme.find() ? scheme.end() : 0;
    }

    /** With two slashes after the scheme; people write one, or three. */
    static String withSlashes(String url) {
        Matcher scheme = SCHEME.matcher(url);
        return scheme.find() ? url.substring(0, scheme.start(1)) + "://" + url.substring(scheme.end()) : url;
    }

    /** Without {@code user:password@}. */
    public static String withoutUser(String url) {
        int host = afterScheme(url);
        return url.substring(0, host) + USER.matcher(url.substring(host)).replaceFirst("");
    }

    public static boolean hasScheme(String url) {
        return afterScheme(url) > 0;
    }

    /** With the scheme that people leave out: {@code http} on the machine itself and in private networks. */
    public static String withScheme(String url) {
        return hasScheme(url) ? url : (LOOPBACK.matcher(url).matches() ? "http://" : "https://") + url;
    }
}
