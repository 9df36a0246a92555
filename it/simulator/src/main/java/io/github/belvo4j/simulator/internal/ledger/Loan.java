package io.github.belvo4j.simulator.internal.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A loan that is repaid in equal monthly installments.
 *
 * @param books the first month of the books
 * @param before the number of installments paid before that month
 * @param installment the amount of each installment, in cents
 * @param smallest the smallest amount that can be paid in the country, in cents
 */
public record Loan(YearMonth books, int before, long installment, long smallest) {
    private static final int INSTALLMENTS = 36;
    private static final BigDecimal MONTHLY_RATE = new BigDecimal("0.0152");

    public int total() {
        return INSTALLMENTS;
    }

    /** Returns the number of installments paid by the end of a day. */
    public int paid(LocalDate day) {
        int months = (int) ChronoUnit.MONTHS.between(books, YearMonth.from(day));
        return before + months + (day.getDayOfMonth() > Calendar.INSTALLMENT_DAY ? 1 : 0);
    }

    /** Returns the sum of the outstanding installments at the beginning of a month, in cents. */
    long outstandingBefore(YearMonth month) {
        return (INSTALLMENTS - paid(month.atDay(1))) * installment;
    }

    public LocalDate firstDue() {
        return books.minusMonths(before).atDay(Calendar.INSTALLMENT_DAY);
    }

    /** Returns the outstanding principal at the end of a day. */
    public BigDecimal principal(LocalDate day) {
        return presentValue(INSTALLMENTS - paid(day));
    }

    /** Returns the original principal of the loan. */
    public BigDecimal contractAmount() {
        return presentValue(INSTALLMENTS);
    }

    private BigDecimal presentValue(int installments) {
        BigDecimal discount =
                BigDecimal.ONE.divide(BigDecimal.ONE.add(MONTHLY_RATE).pow(installments), MathContext.DECIMAL64);
        BigDecimal unit = BigDecimal.valueOf(smallest, 2);
        return BigDecimal.valueOf(installment, 2)
                .multiply(BigDecimal.ONE.subtract(discount))
                .divide(MONTHLY_RATE.multiply(unit), 0, RoundingMode.HALF_UP)
                .multiply(unit);
    }
}
