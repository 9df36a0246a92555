package io.github.belvo4j.simulator.internal.server;

import io.github.belvo4j.simulator.internal.http.ApiResponse;
import java.util.Map;

/**
 * Rejects fields and parameters that the API doesn't have, and too many requests, with the page of Belvo's firewall, which
 * doesn't reveal the reason. Unlike at Belvo, a header and a log line do.
 */
final class Firewall {
    static final String HEADER = "X-Simulator-Reason";

    private static final System.Logger LOG = System.getLogger("io.github.belvo4j.simulator");

    private Firewall() {}

    /**
     * The response to a request with something unknown.
     *
     * @param request its method and path
     * @param unknown the name of the field or parameter
     */
    static ApiResponse unknown(String request, String unknown) {
        return refusal(request, "unknown field or parameter: " + unknown.replaceAll("[^\\w.-]", "?"));
    }

    /**
     * The response to a request of which there are too many.
     *
     * @param request its method and path
     * @param limit the one that is exceeded
     */
    static ApiResponse tooMany(String request, String limit) {
        return refusal(request, limit);
    }

    private static ApiResponse refusal(String request, String reason) {
        LOG.log(System.Logger.Level.WARNING, "403 for {0}, {1}", request, reason);
        return ApiResponse.forbidden().withHeaders(Map.of(HEADER, reason));
    }
}
