package io.github.belvo4j.benchmarks;

import feign.http2client.Http2Client;
import java.net.URI;

/** The SDK on the JDK's {@link java.net.http.HttpClient}. */
final class OursOnJdk extends Ours {

    OursOnJdk(URI baseUrl) {
        super(baseUrl, builder -> builder.httpClient(new Http2Client()));
    }
}
