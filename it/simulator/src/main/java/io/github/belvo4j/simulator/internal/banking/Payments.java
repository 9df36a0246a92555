package io.github.belvo4j.simulator.internal.banking;

import io.github.belvo4j.simulator.internal.ledger.Entry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statistics on the payments from one source. */
final class Payments {
    /** The number of days that count as a month. */
    static final int MONTH = 30;

    private final LocalDate today;
    private final long[] months;
    private long count;
    private long sum;
    private double squares;
    private long first;
    private @Nullable Entry last;

    /**
     * Creates statistics without any payments.
     *
     * @param months the number of months to consider, up to today
     */
    Payments(LocalDate today, int months) {
        this.today = today;
        this.months = new long[months];
    }

    /** Adds a payment that is later than all previous ones. */
    void add(Entry payment) {
        if (count == 0) {
            first = payment.cents();
        }
        count++;
        sum += payment.cents();
        squares += (double) payment.cents() * payment.cents();
        last = payment;
        int ago = (int) ChronoUnit.DAYS.between(payment.day(), today) / MONTH;
        months[Math.min(months.length - 1, ago)] += payment.cents();
    }

    long count() {
        return count;
    }

    /** Returns the sum of all payments, in cents. */
    long sum() {
        return sum;
    }

    @Nullable
    Entry last() {
        return last;
    }

    /** Returns the monthly totals in cents, from the lowest to the highest, without the months that have no payments. */
    List<Long> monthly() {
        return Arrays.stream(months).filter(month -> month > 0).sorted().boxed().toList();
    }

    /**
     * Returns how stable the amounts are: 1 if all are equal, and the lower the more they vary; null if there are fewer than
     * two payments.
     */
    @Nullable
    BigDecimal stability() {
        if (count < 2) {
            return null;
        }
        double mean = (double) sum / count;
        return rounded(1 - Math.sqrt(Math.max(0, squares / count - mean * mean)) / mean);
    }

    /**
     * Returns the growth from the first payment to the last, as a fraction of the first; null if there are fewer than two
     * payments.
     */
    @Nullable
    BigDecimal trend() {
        return count < 2 || last == null ? null : rounded((double) (last.cents() - first) / first);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    }
}
