package io.github.belvo4j.internal.retry;

import io.github.belvo4j.error.BelvoException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** The {@code Retry-After} header (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {

    private RetryAfter() {}

    /**
     * Returns how long to wait: zero if the header's date has passed; empty if there is no such header, or if it can't be read.
     */
    static Optional<Duration> of(BelvoException failure, Instant now) {
        List<String> values = failure.headers().getOrDefault("retry-after", List.of());
        return values.isEmpty() ? Optional.empty() : parse(values.get(0).strip(), now);
    }

    private static Optional<Duration> parse(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO);
        } catch (DateTimeException e) {
            // Without a header that can be read, the backoff applies.
            return Optional.empty();
        }
    }
}
