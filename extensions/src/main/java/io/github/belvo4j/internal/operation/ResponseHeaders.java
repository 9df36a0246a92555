package io.github.belvo4j.internal.operation;

import feign.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the headers of responses. */
public final class ResponseHeaders {

    private ResponseHeaders() {}

    /**
     * A body that holds the headers of its response. Feign would copy them, which costs as much as parsing them, although they
     * are rarely read.
     */
    public interface Keeper extends Response.Body {

        /** Returns the headers, with names in lower case. */
        Map<String, List<String>> headers();
    }

    /** Returns the headers of a response, with names in lower case. */
    public static Map<String, List<String>> of(Response response) {
        if (response.body() instanceof Keeper keeper) {
            return keeper.headers();
        }
        Map<String, List<String>> headers = new HashMap<>();
        response.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return headers;
    }
}
