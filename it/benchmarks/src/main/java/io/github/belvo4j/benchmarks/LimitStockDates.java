package io.github.belvo4j.benchmarks;

import com.fasterxml.jackson.databind.Module;
import java.net.URI;

/** The limit with Jackson's own date parser instead of the SDK's. */
final class LimitStockDates extends LimitHttpClient5 {

    LimitStockDates(URI baseUrl) {
        super(baseUrl, new Module[0]);
    }
}
