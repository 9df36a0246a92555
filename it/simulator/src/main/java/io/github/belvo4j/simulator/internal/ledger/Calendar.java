package io.github.belvo4j.simulator.internal.ledger;

import io.github.belvo4j.simulator.internal.person.Country;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens each month on a certain day. No day has two of these, and none but salaries is after the 27th. */
final class Calendar {
    /** On which a card's bill is to be paid; it is closed with the month before. */
    static final int DUE_DAY = 11;

    static final int INSTALLMENT_DAY = 20;

    /** On which the taxes of the month before are paid. */
    static final int TAX_DAY = 17;

    /** The months between extra jobs, and between purchases of dollars. */
    private static final int QUARTER = 3;

    private final Budget budget;
    private final Set<Integer> paydays;
    private final boolean isBasic;
    private final boolean isOpenFinance;

    /**
     * The days of a country.
     *
     * @param isBasic whether there is nothing but a current account
     */
    Calendar(Country country, Budget budget, boolean isBasic) {
        this.budget = budget;
        this.paydays = new HashSet<>(country.salaryDays());
        this.isBasic = isBasic;
        this.isOpenFinance = country.isBrazil();
    }

    /** How many times a month salaries are paid. */
    int paydays() {
        return paydays.size();
    }

    /** How many days of a month have something. */
    int plannedDays() {
        return paydays.size()
                + (int) budget.month().stream().filter(this::mayHappen).count();
    }

    /** What happens on a day, null if that is nothing special. */
    @Nullable
    Purpose on(LocalDate day) {
        boolean isLast = day.getDayOfMonth() == day.lengthOfMonth();
        if (paydays.contains(day.getDayOfMonth()) || isLast && paydays.contains(31)) {
            return budget.payday();
        }
        Purpose planned = budget.on(day.getDayOfMonth());
        return planned == null || !mayHappen(planned) || !isMonthOf(planned, day.getMonthValue()) ? null : planned;
    }

    /** Only open finance, which is in Brazil, shows investments and exchanges. */
    private boolean mayHappen(Purpose purpose) {
        return switch (purpose) {
            case INVESTMENT, EXCHANGE -> isOpenFinance && !isBasic;
            default -> !isBasic || !Budget.needsMore(purpose);
        };
    }

    private static boolean isMonthOf(Purpose purpose, int month) {
        return switch (purpose) {
            case FREELANCE, EXCHANGE -> month % QUARTER == 0;
            default -> true;
        };
    }
}
