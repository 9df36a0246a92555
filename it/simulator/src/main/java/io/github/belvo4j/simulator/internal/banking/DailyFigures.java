package io.github.belvo4j.simulator.internal.banking;

import io.github.belvo4j.simulator.internal.ledger.Book;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The inflows, the outflows and the closing balance of the current account on each day with visible transactions, in cents. */
final class DailyFigures {
    /** The daily number, sum and maximum of the transactions in one direction. */
    static final class Flow {
        final int[] count;
        final long[] sum;
        final long[] largest;

        private Flow(int days) {
            count = new int[days];
            sum = new long[days];
            largest = new long[days];
        }

        private void add(int day, long cents) {
            count[day]++;
            sum[day] += cents;
            largest[day] = Math.max(largest[day], cents);
        }

        long countOf(IntStream days) {
            return days.map(day -> count[day]).sum();
        }

        long sumOf(IntStream days) {
            return days.mapToLong(day -> sum[day]).sum();
        }
    }

    final int days;
    final Flow in;
    final Flow out;
    final long[] balance;

    DailyFigures(Ledger ledger) {
        days = Math.min(365, ledger.size());
        in = new Flow(days);
        out = new Flow(days);
        balance = new long[days];
        Arrays.setAll(
                balance, day -> ledger.balance(Book.CHECKING, ledger.firstDay().plusDays(day)));
        IntStream.range(0, ledger.size()).mapToObj(ledger::get).forEach(entry -> {
            if (entry.book() == Book.CHECKING) {
                int day = (int) (entry.day().toEpochDay() - ledger.firstDay().toEpochDay());
                (entry.isInflow() ? in : out).add(day, entry.cents());
            }
        });
    }

    /** Returns the last {@code count} days, or all days if there are fewer. */
    IntStream last(int count) {
        return IntStream.range(Math.max(0, days - count), days);
    }

    /** Returns the {@code count} days before the last {@code count} days; empty if the period is too short. */
    IntStream before(int count) {
        return days < 2 * count ? IntStream.empty() : IntStream.range(days - 2 * count, days - count);
    }
}
