package io.github.belvo4j.simulator.internal.banking;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.ledger.Book;
import io.github.belvo4j.simulator.internal.ledger.Entry;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import io.github.belvo4j.simulator.internal.ledger.Purpose;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** The income from work or trade that the current account receives, evaluated the way Belvo evaluates it. */
final class Incomes {
    private static final String COLLECTION = "/api/incomes/";

    /** Belvo's classification of an income stream. */
    private record Kind(String type, String frequency, double regularity, String confidence) {
        boolean isRegular() {
            return confidence.equals("HIGH");
        }
    }

    private final Subject subject;
    private final Ledger ledger;
    private final Accounts accounts;

    Incomes(Subject subject, Accounts accounts) {
        this.subject = subject;
        this.ledger = subject.ledger();
        this.accounts = accounts;
    }

    ObjectNode evaluation() {
        Map<Purpose, Payments> sources = new EnumMap<>(Purpose.class);
        ledger.incomes()
                .forEach(entry -> sources.computeIfAbsent(
                                entry.purpose(), purpose -> new Payments(subject.today(), months()))
                        .add(entry));
        ObjectNode income = subject.example(COLLECTION, any -> true)
                .put("id", subject.id("income", 0))
                .put(
                        "first_transaction_date",
                        ledger.size() == 0 ? null : ledger.firstDay().toString())
                .put("last_transaction_date", subject.today().toString());
        ObjectNode stream = (ObjectNode) income.path("income_streams").path(0);
        income.putArray("income_streams");
        sources.forEach((purpose, payments) ->
                income.withArray("/income_streams").add(stream(stream.deepCopy(), kind(purpose), payments)));
        chargingDays(income);
        long regular = sum(sources, true);
        long irregular = sum(sources, false);
        income.put("number_of_income_streams", sources.size());
        income.set("monthly_average", perMonth(regular + irregular));
        income.set("monthly_average_regular", perMonth(regular));
        income.set("monthly_average_irregular", perMonth(irregular));
        income.set("monthly_average_low_confidence", perMonth(irregular));
        income.set("monthly_average_medium_confidence", Money.json(0));
        income.set("monthly_average_high_confidence", perMonth(regular));
        income.set("total_income_amount", Money.json(regular + irregular));
        income.set("total_regular_income_amount", Money.json(regular));
        income.set("total_irregular_income_amount", Money.json(irregular));
        income.set("total_low_confidence", Money.json(irregular));
        income.set("total_medium_confidence", Money.json(0));
        income.set("total_high_confidence", Money.json(regular));
        return income;
    }

    private long sum(Map<Purpose, Payments> sources, boolean isRegular) {
        return sources.entrySet().stream()
                .filter(source -> kind(source.getKey()).isRegular() == isRegular)
                .mapToLong(source -> source.getValue().sum())
                .sum();
    }

    private Kind kind(Purpose purpose) {
        boolean isTwice = subject.person().country().salaryDays().size() == 2;
        return switch (purpose) {
            case SALARY -> new Kind("SALARY", isTwice ? "FORTNIGHTLY" : "MONTHLY", 1, "HIGH");
            case FREELANCE -> new Kind("FREELANCE", "IRREGULAR", 0.25, "LOW");
            case CUSTOMER -> new Kind("TRANSFER", "FORTNIGHTLY", 0.8, "HIGH");
            default -> new Kind("DEPOSIT", "IRREGULAR", 0.25, "LOW");
        };
    }

    /** Returns the number of months for which there is data. */
    private int months() {
        return Math.max(1, (int) (ChronoUnit.DAYS.between(ledger.firstDay(), subject.today()) + 1) / Payments.MONTH);
    }

    private DecimalNode perMonth(long cents) {
        return ratio(cents, months());
    }

    private static DecimalNode ratio(long cents, long count) {
        return DecimalNode.valueOf(Money.of(cents).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }

    private ObjectNode stream(ObjectNode stream, Kind kind, Payments payments) {
        Entry last = Objects.requireNonNull(payments.last());
        List<Long> sums = payments.monthly();
        stream.put("account_id", accounts.id(Book.CHECKING))
                .put("income_type", kind.type())
                .put("frequency", kind.frequency())
                .put("currency", subject.person().country().currency())
                .put("last_income_description", last.text())
                .put("last_income_date", last.day().toString())
                .put("regularity", kind.regularity())
                .put("stability", payments.stability())
                .put("trend", payments.trend())
                .put("lookback_periods", 12)
                .put("full_periods", months())
                .put("periods_with_income", sums.size())
                .put("number_of_incomes", payments.count())
                .put("confidence", kind.confidence());
        stream.set("monthly_average", ratio(payments.sum(), sums.size()));
        stream.set("monthly_median", Money.json(median(sums)));
        stream.set("average_income_amount", ratio(payments.sum(), payments.count()));
        stream.set("last_income_amount", Money.json(last.cents()));
        return stream;
    }

    static long median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /**
     * Sets the days that are best for charging the account: the working day after payday, and the three working days after
     * that.
     */
    private void chargingDays(ObjectNode income) {
        int payday = subject.person().country().salaryDays().get(0);
        LocalDate month = subject.today().withDayOfMonth(1);
        long working = month.datesUntil(month.plusDays(Math.min(payday, month.lengthOfMonth())))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
        int best = payday > month.lengthOfMonth() - 3 ? 1 : (int) working + 1;
        income.put("best_working_day_to_charge", best);
        IntStream.rangeClosed(best + 1, best + 3).forEach(income.putArray("good_working_days_to_charge")::add);
    }
}
