package io.github.belvo4j.simulator.internal.banking;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.ledger.Book;
import io.github.belvo4j.simulator.internal.ledger.Entry;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The current account's net inflow in each category of transactions in the last three months, and its change from the previous
 * three months.
 */
final class Categories {
    private static final int THREE_MONTHS = 90;

    private final Ledger ledger;

    Categories(Ledger ledger) {
        this.ledger = ledger;
    }

    private record Category(String name, @Nullable String subcategory) implements Comparable<Category> {
        @Override
        public int compareTo(Category other) {
            return (name + subcategory).compareTo(other.name + other.subcategory);
        }
    }

    ArrayNode metrics() {
        LocalDate start = ledger.today().minusDays(THREE_MONTHS - 1L);
        Map<Category, Long> now = sums(start, ledger.today());
        Map<Category, Long> before = sums(start.minusDays(THREE_MONTHS), start.minusDays(1));
        long income = now.values().stream()
                .filter(sum -> sum > 0)
                .mapToLong(sum -> sum)
                .sum();
        ArrayNode metrics = Json.array();
        now.forEach((category, sum) -> {
            metrics.addObject()
                    .put("category", category.name())
                    .put("subcategory", category.subcategory())
                    .<ObjectNode>set("net_amount_3m", Money.json(sum))
                    .<ObjectNode>set("category_inflow_ratio_3m", RiskInsights.quotient(sum, income, 4))
                    .set("trend_3m", RiskInsights.change(sum, before.getOrDefault(category, 0L)));
        });
        return metrics;
    }

    private Map<Category, Long> sums(LocalDate first, LocalDate last) {
        Map<Category, Long> sums = new TreeMap<>();
        IntStream.range(ledger.firstOn(first), ledger.firstOn(last.plusDays(1)))
                .mapToObj(ledger::get)
                .filter(entry -> entry.book() == Book.CHECKING)
                .forEach(entry ->
                        sums.merge(category(entry), entry.isInflow() ? entry.cents() : -entry.cents(), Long::sum));
        return sums;
    }

    private static Category category(Entry entry) {
        return new Category(entry.purpose().category(), entry.purpose().subcategory());
    }
}
