package io.github.belvo4j.budget;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The requests that reach Belvo: when, from which machine, and whether they were accepted. */
final class Books {

    private static final long WINDOW = Duration.ofSeconds(30).toNanos();

    private final ConcurrentLinkedQueue<Entry> entries = new ConcurrentLinkedQueue<>();

    private record Entry(long at, String machine, int status) {}

    static Books of(WireMockServer belvo) {
        Books books = new Books();
        belvo.addMockServiceRequestListener((request, response) -> books.entries.add(
                new Entry(System.nanoTime(), request.getHeader(Machine.NAME_HEADER), response.getStatus())));
        return books;
    }

    /** The number of requests in the fullest window of 30 seconds. */
    long fullestWindow() {
        List<Long> times = entries.stream().map(Entry::at).sorted().toList();
        long most = 0;
        int first = 0;
        for (int i = 0; i < times.size(); i++) {
            while (times.get(i) - times.get(first) >= WINDOW) {
                first++;
            }
            most = Math.max(most, i - first + 1);
        }
        return most;
    }

    long refused() {
        return entries.stream().filter(entry -> entry.status() != 200).count();
    }

    /** By machine. */
    Map<String, Integer> between(long from, long to) {
        Map<String, Integer> counts = new TreeMap<>();
        entries.stream()
                .filter(entry -> entry.at() >= from && entry.at() < to)
                .forEach(entry -> counts.merge(entry.machine(), 1, Integer::sum));
        return counts;
    }

    static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** One line per 30 seconds. */
    String show(long from, long to) {
        StringBuilder text = new StringBuilder();
        for (long at = from; to - at > WINDOW / 30; at += WINDOW) {
            Map<String, Integer> counts = between(at, Math.min(to, at + WINDOW));
            text.append(String.format(
                    "%4d s to %4d s: %3d requests %s%n",
                    Duration.ofNanos(at - from).toSeconds(),
                    Duration.ofNanos(Math.min(to, at + WINDOW) - from).toSeconds(),
                    sum(counts),
                    counts));
        }
        return text + "fullest window of 30 s: " + fullestWindow() + ", refused: " + refused();
    }
}
