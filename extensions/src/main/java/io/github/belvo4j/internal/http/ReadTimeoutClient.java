package io.github.belvo4j.internal.http;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.belvo4j.options.Timeouts;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Applies the read timeout for the request's HTTP method, and disables redirects. */
final class ReadTimeoutClient implements Client {

    private final Client client;
    private final Request.Options reading;
    private final Request.Options reachingInstitution;

    ReadTimeoutClient(Client client, Timeouts timeouts) {
        this.client = client;
        this.reading = options(timeouts, timeouts.read());
        this.reachingInstitution = options(timeouts, timeouts.institutionRead());
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        return switch (request.httpMethod()) {
            case POST, PUT, PATCH -> client.execute(request, reachingInstitution);
            default -> client.execute(request, reading);
        };
    }

    private static Request.Options options(Timeouts timeouts, Duration read) {
        Duration bounded = read.compareTo(timeouts.call()) < 0 ? read : timeouts.call();
        return new Request.Options(
                timeouts.connect().toMillis(), TimeUnit.MILLISECONDS, bounded.toMillis(), TimeUnit.MILLISECONDS, false);
    }
}
