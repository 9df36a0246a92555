package io.github.belvo4j.benchmarks;

import feign.okhttp.OkHttpClient;
import java.net.URI;

/** The SDK on OkHttp. */
final class OursOnOkHttp extends Ours {

    OursOnOkHttp(URI baseUrl) {
        super(baseUrl, builder -> builder.httpClient(new OkHttpClient()));
    }
}
