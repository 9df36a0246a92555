package io.github.belvo4j.simulator.internal.ledger;

import io.github.belvo4j.simulator.internal.person.Country;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens each month on a certain day. No day has two of these, and none but salaries is after the 27th. */
final class Calendar {
    /** On which a card's bill is to be paid; it is closed with the month before. */
    static final int DUE_DAY = 11;

    static final int INSTALLMENT_DAY = 20;

    /** The months between extra jobs. */
    private static final int BETWEEN_JOBS = 3;

    private static final Map<Integer, Purpose> DAYS = Map.ofEntries(
            Map.entry(1, Purpose.RENT),
            Map.entry(2, Purpose.PHONE),
            Map.entry(3, Purpose.SAVINGS_INTEREST),
            Map.entry(8, Purpose.STREAMING),
            Map.entry(10, Purpose.ELECTRICITY),
            Map.entry(DUE_DAY, Purpose.CARD_PAYMENT),
            Map.entry(DUE_DAY + 1, Purpose.CARD_PAYMENT_RECEIVED),
            Map.entry(17, Purpose.SAVING),
            Map.entry(18, Purpose.SAVING_RECEIVED),
            Map.entry(19, Purpose.INTERNET),
            Map.entry(INSTALLMENT_DAY, Purpose.LOAN_PAYMENT),
            Map.entry(INSTALLMENT_DAY + 1, Purpose.LOAN_PAYMENT_RECEIVED),
            Map.entry(22, Purpose.FREELANCE),
            Map.entry(24, Purpose.WATER),
            Map.entry(26, Purpose.CASH),
            Map.entry(27, Purpose.FEE));

    /** For someone who has nothing but a current account. */
    private static final Set<Purpose> NEEDS_MORE = Set.of(
            Purpose.SAVINGS_INTEREST,
            Purpose.CARD_PAYMENT,
            Purpose.CARD_PAYMENT_RECEIVED,
            Purpose.SAVING,
            Purpose.SAVING_RECEIVED,
            Purpose.LOAN_PAYMENT,
            Purpose.LOAN_PAYMENT_RECEIVED,
            Purpose.STREAMING);

    private final Set<Integer> salaryDays;
    private final boolean isBasic;

    Calendar(Country country, boolean isBasic) {
        this.salaryDays = new HashSet<>(country.salaryDays());
        this.isBasic = isBasic;
    }

    /** How many salaries a month has. */
    int salaries() {
        return salaryDays.size();
    }

    /** How many days of a month have something. */
    int plannedDays() {
        return DAYS.size() + salaryDays.size() - (isBasic ? NEEDS_MORE.size() : 0);
    }

    /** What happens on a day, null if that is nothing special. */
    @Nullable
    Purpose on(LocalDate day) {
        boolean isLast = day.getDayOfMonth() == day.lengthOfMonth();
        if (salaryDays.contains(day.getDayOfMonth()) || isLast && salaryDays.contains(31)) {
            return Purpose.SALARY;
        }
        Purpose planned = DAYS.get(day.getDayOfMonth());
        if (planned == null
                || isBasic && NEEDS_MORE.contains(planned)
                || planned == Purpose.FREELANCE && day.getMonthValue() % BETWEEN_JOBS != 0) {
            return null;
        }
        return planned;
    }
}
