package io.github.belvo4j.simulator.internal.ledger;

import io.github.belvo4j.simulator.internal.person.Country;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The days on which the events of a budget take place. No day has two events, and only salaries are paid after the 27th. */
final class Calendar {
    /** The day of the month on which a card's bill is due. The bill is closed at the end of the previous month. */
    static final int DUE_DAY = 11;

    static final int INSTALLMENT_DAY = 20;

    /** The day of the month on which the taxes for the previous month are paid. */
    static final int TAX_DAY = 17;

    /** The number of months from one freelance payment to the next, and from one purchase of dollars to the next. */
    private static final int QUARTER = 3;

    private final Budget budget;
    private final Set<Integer> paydays;
    private final boolean isBasic;
    private final boolean isOpenFinance;

    /**
     * Creates a calendar.
     *
     * @param isBasic whether the holder has only a current account
     */
    Calendar(Country country, Budget budget, boolean isBasic) {
        this.budget = budget;
        this.paydays = new HashSet<>(country.salaryDays());
        this.isBasic = isBasic;
        this.isOpenFinance = country.isBrazil();
    }

    /** Returns the number of paydays in a month. */
    int paydays() {
        return paydays.size();
    }

    /** Returns the number of days with an event in a month. */
    int plannedDays() {
        return paydays.size()
                + (int) budget.month().stream().filter(this::mayHappen).count();
    }

    /** Returns the event on a day; null if there is none. */
    @Nullable
    Purpose on(LocalDate day) {
        boolean isLast = day.getDayOfMonth() == day.lengthOfMonth();
        if (paydays.contains(day.getDayOfMonth()) || isLast && paydays.contains(31)) {
            return budget.payday();
        }
        Purpose planned = budget.on(day.getDayOfMonth());
        return planned == null || !mayHappen(planned) || !isMonthOf(planned, day.getMonthValue()) ? null : planned;
    }

    /**
     * Returns whether an event is possible: only institutions in Brazil, which take part in open finance, have investments and
     * exchanges.
     */
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
