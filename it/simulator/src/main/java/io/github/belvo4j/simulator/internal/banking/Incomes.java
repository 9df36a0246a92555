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
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What comes in on the current account from work, evaluated. */
final class Incomes {
    private static final String COLLECTION = "/api/incomes/";
    private static final int MONTH = 30;

    private final Subject subject;
    private final Ledger ledger;
    private final Accounts accounts;

    Incomes(Subject subject, Accounts accounts) {
        this.subject = subject;
        this.ledger = subject.ledger();
        this.accounts = accounts;
    }

    ObjectNode evaluation() {
        List<Entry> salary = payments(Purpose.SALARY);
        List<Entry> jobs = payments(Purpose.FREELANCE);
        ObjectNode income = subject.example(COLLECTION, any -> true)
                .put("id", subject.id("income", 0))
                .put(
                        "first_transaction_date",
                        ledger.size() == 0 ? null : ledger.firstDay().toString())
                .put("last_transaction_date", subject.today().toString());
        ObjectNode stream = (ObjectNode) income.path("income_streams").path(0);
        income.putArray("income_streams");
        for (List<Entry> payments : List.of(salary, jobs)) {
            if (!payments.isEmpty()) {
                income.withArray("/income_streams").add(stream(stream.deepCopy(), payments));
            }
        }
        chargingDays(income);
        long regular = sum(salary);
        long irregular = sum(jobs);
        income.put("number_of_income_streams", income.path("income_streams").size());
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

    private List<Entry> payments(Purpose purpose) {
        return ledger.planned().filter(entry -> entry.purpose() == purpose).toList();
    }

    private static long sum(List<Entry> payments) {
        return payments.stream().mapToLong(Entry::cents).sum();
    }

    /** How many months there is data of. */
    private int months() {
        return Math.max(1, (int) (ChronoUnit.DAYS.between(ledger.firstDay(), subject.today()) + 1) / MONTH);
    }

    private DecimalNode perMonth(long cents) {
        return ratio(cents, months());
    }

    private static DecimalNode ratio(long cents, long count) {
        return DecimalNode.valueOf(Money.of(cents).divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }

    private ObjectNode stream(ObjectNode stream, List<Entry> payments) {
        boolean isSalary = payments.get(0).purpose() == Purpose.SALARY;
        Entry last = payments.get(payments.size() - 1);
        long[] months = new long[months()];
        payments.forEach(payment -> months[month(payment)] += payment.cents());
        List<Long> sums = IntStream.range(0, months.length)
                .mapToObj(i -> months[i])
                .filter(sum -> sum > 0)
                .sorted()
                .toList();
        stream.put("account_id", accounts.id(Book.CHECKING))
                .put("income_type", isSalary ? "SALARY" : "FREELANCE")
                .put("frequency", frequency(isSalary))
                .put("currency", subject.person().country().currency())
                .put("last_income_description", last.text())
                .put("last_income_date", last.day().toString())
                .put("regularity", isSalary ? 1.0 : 0.25)
                .put("stability", stability(payments))
                .put("trend", trend(payments))
                .put("lookback_periods", 12)
                .put("full_periods", months.length)
                .put("periods_with_income", sums.size())
                .put("number_of_incomes", payments.size())
                .put("confidence", isSalary ? "HIGH" : "LOW");
        stream.set("monthly_average", ratio(sum(payments), sums.size()));
        stream.set("monthly_median", Money.json(median(sums)));
        stream.set("average_income_amount", ratio(sum(payments), payments.size()));
        stream.set("last_income_amount", Money.json(last.cents()));
        return stream;
    }

    private int month(Entry payment) {
        return Math.min(months() - 1, (int) ChronoUnit.DAYS.between(payment.day(), subject.today()) / MONTH);
    }

    private String frequency(boolean isSalary) {
        if (!isSalary) {
            return "IRREGULAR";
        }
        return subject.person().country().salaryDays().size() == 2 ? "FORTNIGHTLY" : "MONTHLY";
    }

    static long median(List<Long> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static @Nullable BigDecimal stability(List<Entry> payments) {
        if (payments.size() == 1) {
            return null;
        }
        double mean = (double) sum(payments) / payments.size();
        double variance = payments.stream()
                .mapToDouble(payment -> Math.pow(payment.cents() - mean, 2))
                .average()
                .orElse(0);
        return rounded(1 - Math.sqrt(variance) / mean);
    }

    private static @Nullable BigDecimal trend(List<Entry> payments) {
        if (payments.size() == 1) {
            return null;
        }
        double first = payments.get(0).cents();
        return rounded((payments.get(payments.size() - 1).cents() - first) / first);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }

    /** The working day after the salary, and the next ones. */
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
