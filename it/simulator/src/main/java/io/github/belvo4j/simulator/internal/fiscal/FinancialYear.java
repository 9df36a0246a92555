package io.github.belvo4j.simulator.internal.fiscal;

import io.github.belvo4j.simulator.internal.ledger.Ledger;
import io.github.belvo4j.simulator.internal.ledger.Taxes;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.YearMonth;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * The yearly totals of a company, in whole units of its currency.
 *
 * @param income the sales, before tax
 * @param advances the advance payments of the year's income tax
 * @param profit the profit, on which the income tax is levied
 */
record FinancialYear(int year, long income, long advances, long profit) {
    private static final int MONTHS = 12;

    static FinancialYear beforeThisOne(Subject subject) {
        int year = subject.today().getYear() - 1;
        long advances = sum(subject.ledger(), year, Taxes::advance);
        // The tax rate is 30 percent.
        return new FinancialYear(year, sum(subject.ledger(), year, Taxes::income), advances, (advances * 10 + 1) / 3);
    }

    private static long sum(Ledger ledger, int year, ToLongFunction<Taxes> figure) {
        return LongStream.rangeClosed(1, MONTHS)
                .map(month -> figure.applyAsLong(ledger.taxes(YearMonth.of(year, (int) month))) / 100)
                .sum();
    }
}
