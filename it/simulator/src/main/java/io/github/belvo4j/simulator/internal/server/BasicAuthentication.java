package io.github.belvo4j.simulator.internal.server;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestWrapper;
import com.github.tomakehurst.wiremock.extension.requestfilter.StubRequestFilterV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/**
 * Checks the {@code Authorization} header and replaces it with the result before anything else sees the request, so that the
 * request journal never contains credentials.
 */
public final class BasicAuthentication implements StubRequestFilterV2 {
    private static final String HEADER = "Authorization";
    private static final String ACCEPTED = "accepted";
    private static final String REFUSED = "refused";

    private final byte[] expected;

    public BasicAuthentication(String id, String password) {
        this.expected = credentials(id, password);
    }

    /** Returns whether a secret ID and a secret password from the body of a request are correct. */
    boolean accepts(String id, String password) {
        return MessageDigest.isEqual(credentials(id, password), expected);
    }

    /** Returns whether a request that came through this filter had the right credentials. */
    public static boolean isAccepted(Request request) {
        return ACCEPTED.equals(request.getHeader(HEADER));
    }

    @Override
    public String getName() {
        return "basic-authentication";
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        return RequestFilterAction.continueWith(
                RequestWrapper.create().transformHeader(HEADER, this::judge).wrap(request));
    }

    private List<String> judge(List<String> values) {
        boolean right = values.size() == 1 && MessageDigest.isEqual(bytes(values.get(0)), expected);
        return List.of(right ? ACCEPTED : REFUSED);
    }

    private static byte[] credentials(String id, String password) {
        return bytes(new BasicCredentials(id, password).asAuthorizationHeaderValue());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
