package io.github.belvo4j.simulator.internal.server;

import io.github.belvo4j.simulator.internal.http.ApiResponse;
import java.util.Map;

/**
 * Rejects requests with unknown fields or parameters, and requests that exceed a limit, with the page of Belvo's firewall. The
 * page doesn't reveal the reason. Unlike Belvo, the simulator reveals it in a header and in its log.
 */
final class Firewall {
    static final String HEADER = "X-Simulator-Reason";

    private static final System.Logger LOG = System.getLogger("io.github.belvo4j.simulator");

    private Firewall() {}

    /**
     * Returns the response to a request with an unknown field or parameter.
     *
     * @param request the method and path of the request
     * @param unknown the name of the field or parameter
     */
    static ApiResponse unknown(String request, String unknown) {
        return refusal(request, "unknown field or parameter: " + unknown.replaceAll("[^\\w.-]", "?"));
    }

    /**
     * Returns the response to a request that exceeds a limit.
     *
     * @param request the method and path of the request
     * @param limit the exceeded limit
     */
    static ApiResponse tooMany(String request, String limit) {
        return refusal(request, limit);
    }

    private static ApiResponse refusal(String request, String reason) {
        LOG.log(System.Logger.Level.WARNING, "403 for {0}, {1}", request, reason);
        return ApiResponse.forbidden().withHeaders(Map.of(HEADER, reason));
    }
}
