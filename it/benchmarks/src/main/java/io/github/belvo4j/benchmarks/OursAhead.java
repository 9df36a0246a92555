package io.github.belvo4j.benchmarks;

import io.github.belvo4j.paging.Paged;
import java.net.URI;

/** The SDK, reading lists four pages ahead. */
final class OursAhead extends Ours {

    OursAhead(URI baseUrl) {
        super(baseUrl);
    }

    @Override
    <T> Paged<T> list(Paged<T> list) {
        return list.readAhead(4);
    }
}
