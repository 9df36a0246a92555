package io.github.belvo4j.simulator.internal.ledger;

import io.github.belvo4j.simulator.internal.person.Country;
import io.github.belvo4j.simulator.internal.person.Holder;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** The amounts of transactions, in cents: fractions of the holder's income, determined by the budget and by chance. */
final class Amounts {
    private final Holder holder;
    private final Country country;
    private final Budget budget;
    private final Chance chance;
    private final int paydays;
    private final long smallest;
    private final long fixedUnit;
    private final long everydayUnit;
    private final Map<Purpose, Long> fixed = new EnumMap<>(Purpose.class);

    /**
     * Creates the instance.
     *
     * @param paydays the number of paydays in a month
     */
    Amounts(Holder holder, Budget budget, Chance chance, int paydays) {
        this.holder = holder;
        this.country = holder.country();
        this.budget = budget;
        this.chance = chance;
        this.paydays = paydays;
        this.smallest = country.number("smallest_amount");
        this.fixedUnit = country.number("fixed_unit");
        this.everydayUnit = country.number("everyday_unit");
    }

    /** Returns a fraction of the monthly income. */
    long part(double ofIncome) {
        return smallest((long) (holder.income() * ofIncome));
    }

    /** Returns the amount for a purpose or, if the amount varies, its average. */
    long usual(Purpose purpose) {
        return fixed.computeIfAbsent(purpose, this::fixed);
    }

    /** Returns an amount that varies by chance around the usual amount. */
    long varying(Purpose purpose, LocalDate day, int slot) {
        return (long) (usual(purpose) * (0.75 + 0.5 * chance.fraction(day, slot)));
    }

    /** Like {@link #varying}, but the amount is a round net amount plus the tax on it. */
    long invoiced(Purpose purpose, LocalDate day, int slot) {
        return gross(rounded(Taxes.net(country, varying(purpose, day, slot)), 10 * fixedUnit));
    }

    /**
     * Returns the amount of an everyday transaction.
     *
     * @param unit the amount of a transaction whose {@linkplain Budget#share share} is 1, in cents
     */
    long everyday(Purpose purpose, LocalDate day, int slot, double unit) {
        long cents = (long) (unit * budget.share(purpose) * (0.6 + 0.8 * chance.fraction(day, slot)));
        return rounded(Math.max(smallest, cents), everydayUnit);
    }

    /** Rounds an amount that includes tax, so that the amount without tax is round. */
    long taxed(long gross) {
        return rounded(gross, gross(country.number("net_step")));
    }

    /**
     * Rounds an amount down to a multiple of the smallest amount that can be paid in the country, since some countries don't
     * use cents.
     */
    long smallest(long cents) {
        return cents / smallest * smallest;
    }

    long smallest() {
        return smallest;
    }

    private long fixed(Purpose purpose) {
        if (purpose == Purpose.SALARY) {
            return holder.income() / paydays;
        }
        double share = budget.share(purpose) / (purpose == Purpose.PAYROLL ? paydays : 1);
        double factor = 0.9 + 0.2 * chance.fraction(shared(purpose).name());
        return rounded((long) (holder.income() * share * factor), fixedUnit);
    }

    private long gross(long net) {
        return net * (100 + country.number("vat_percent")) / 100;
    }

    /** Returns the purpose that determines the amount, since both sides of a transfer have the same amount. */
    private static Purpose shared(Purpose purpose) {
        return switch (purpose) {
            case SAVING_RECEIVED -> Purpose.SAVING;
            case LOAN_PAYMENT_RECEIVED -> Purpose.LOAN_PAYMENT;
            default -> purpose;
        };
    }

    /** Rounds an amount down to a multiple of {@code step}, unless the amount is below {@code 10 * step}. */
    private static long rounded(long cents, long step) {
        return cents < 10 * step ? cents : cents / step * step;
    }
}
