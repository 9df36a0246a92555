package io.github.belvo4j.internal.feign;

import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.concurrent.TimeUnit;

/** Adds the keys to requests right before they are sent, and disables redirects, which would pass the keys on. */
final class GuardedClient implements Client {

    private final Client client;
    private final Signer signer;

    GuardedClient(Client client, Signer signer) {
        this.client = client;
        this.signer = signer;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        Request signed = GuardedCall.current().signed(request, signer);
        try {
            return client.execute(signed, withoutRedirects(options));
        } catch (ProtocolException e) {
            if (request.httpMethod() == HttpMethod.PATCH
                    && String.valueOf(e.getMessage()).contains("PATCH")) {
                throw cannotPatch(OperationDescriptor.of(request.requestTemplate()));
            }
            throw e;
        }
    }

    /** Returns the exception for a PATCH that Feign's default client can't send, since it uses the JDK's HttpURLConnection. */
    private static NetworkException cannotPatch(OperationDescriptor operation) {
        return new NetworkException(
                operation.line(),
                new ProtocolException("the HTTP client can't send PATCH, which resumes calls; use another one, such as"
                        + " feign-hc5's"),
                false);
    }

    private static Request.Options withoutRedirects(Request.Options options) {
        return options.isFollowRedirects()
                ? new Request.Options(
                        options.connectTimeoutMillis(),
                        TimeUnit.MILLISECONDS,
                        options.readTimeoutMillis(),
                        TimeUnit.MILLISECONDS,
                        false)
                : options;
    }
}
