package io.github.belvo4j.simulator.internal.fiscal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.ledger.Entry;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import io.github.belvo4j.simulator.internal.ledger.Purpose;
import io.github.belvo4j.simulator.internal.person.Company;
import io.github.belvo4j.simulator.internal.person.Country;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A company's purchases and sales in the last twelve months and in this month until yesterday, according to its books: one
 * trade for each payment from a customer or to a supplier, and one a month for all sales at the card terminal.
 */
final class Trades {
    private static final int MONTHS = 12;

    /** The maximum number of days between an invoice and its payment. */
    private static final int DAYS_TO_PAY = 3;

    private final Subject subject;
    private final Ledger ledger;
    private final Country country;

    Trades(Subject subject) {
        this.subject = subject;
        this.ledger = subject.ledger();
        this.country = subject.person().country();
    }

    /**
     * Returns the trades that a request selects, from the oldest to the newest.
     *
     * @param request the request, which may select a type and a period
     */
    List<Trade> wanted(JsonNode request) {
        String type = Json.text(request, "type");
        String first = Json.text(request, "date_from", "");
        String last = Json.text(request, "date_to", "9999-12-31");
        List<Trade> trades = new ArrayList<>();
        YearMonth now = YearMonth.from(subject.today());
        for (YearMonth month = now.minusMonths(MONTHS); !month.isAfter(now); month = month.plusMonths(1)) {
            trades.addAll(of(month));
        }
        return trades.stream()
                .filter(trade -> type == null || type.equals(trade.type()))
                .filter(trade -> trade.day().toString().compareTo(first) >= 0
                        && trade.day().toString().compareTo(last) <= 0)
                .toList();
    }

    private List<Trade> of(YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        LocalDate yesterday = subject.today().minusDays(1);
        LocalDate last = end.isAfter(yesterday) ? yesterday : end;
        List<Trade> trades = new ArrayList<>();
        LocalDate first = month.atDay(2);
        if (last.isBefore(first)) {
            return trades;
        }
        // The only planned payment on the first of a month is the rent, which isn't invoiced here.
        ledger.planned(first, last)
                .filter(entry -> entry.purpose() == Purpose.CUSTOMER || entry.purpose() == Purpose.SUPPLIER)
                .forEach(entry -> trades.add(invoiced(entry)));
        if (last.equals(end) && ledger.soldByCard(month) > 0) {
            trades.add(new Trade(
                    true,
                    end,
                    country.text("public_number"),
                    country.text("public_name"),
                    ledger.soldByCard(month),
                    "card sales",
                    ledger.salesByCard(month)));
        }
        trades.sort(Comparator.comparing(Trade::day));
        return trades;
    }

    private Trade invoiced(Entry paid) {
        LocalDate day = paid.day().minusDays(subject.seed().below(DAYS_TO_PAY + 1, paid.merchant(), paid.cents()));
        LocalDate founded =
                LocalDate.of(2004, 1, 1).plusDays(subject.seed().below(5_000, paid.merchant() + "founded", 0));
        return new Trade(
                paid.isInflow(),
                day,
                Company.number(subject.seed(), country, paid.merchant(), founded),
                paid.merchant(),
                paid.cents(),
                paid.day().toString(),
                1);
    }
}
