package io.github.belvo4j.simulator.internal.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Counts requests in a sliding window of time, by key. Not thread-safe. */
final class Window {
    private final int most;
    private final Duration length;
    private final Map<String, Deque<Instant>> counts = new HashMap<>();

    Window(int most, Duration length) {
        this.most = most;
        this.length = length;
    }

    /** Returns whether no more requests are allowed for this key. */
    boolean isFull(String key, Instant now) {
        Deque<Instant> latest = latest(key);
        return latest.size() == most && latest.element().plus(length).isAfter(now);
    }

    void count(String key, Instant now) {
        Deque<Instant> latest = latest(key);
        if (latest.size() == most) {
            latest.remove();
        }
        latest.add(now);
    }

    void reset() {
        counts.clear();
    }

    private Deque<Instant> latest(String key) {
        return counts.computeIfAbsent(key, unused -> new ArrayDeque<>());
    }

    /** Describes what exceeds the limit, such as {@code more than 80 requests in 30 seconds}. */
    String excess(String counted) {
        return "more than " + most + " " + counted + " in " + length.toSeconds() + " seconds";
    }
}
