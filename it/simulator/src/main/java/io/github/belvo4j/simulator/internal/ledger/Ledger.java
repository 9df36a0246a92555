package io.github.belvo4j.simulator.internal.ledger;

import io.github.belvo4j.simulator.internal.person.Country;
import io.github.belvo4j.simulator.internal.person.Holder;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.random.Seed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The books of a person's accounts up to today. An entry is made when it is asked for, of its day, its place in that day and the
 * seed, so that it stays the same when time goes on; kept are only the balances at the end of each day and the card's bills.
 * Shown is the last year, or as much of it as there are transactions for; the books begin a while before.
 *
 * <p>Not thread-safe: the sandbox takes one request at a time.
 */
public final class Ledger {
    private static final int YEAR = 365;

    /** The card pays more than half of everyday life. */
    private static final int PAID_BY_CARD = 55;

    private final Seed seed;
    private final Holder holder;
    private final Country country;
    private final Budget budget;
    private final Calendar calendar;
    private final LocalDate firstDay;
    private final LocalDate today;
    private final int days;
    private final int total;
    private final boolean isBasic;
    private final long smallest;
    private final long fixedUnit;
    private final long everydayUnit;
    private final Loan loan;
    private final Map<YearMonth, Long> bills = new HashMap<>();
    private final Map<YearMonth, Long> sold = new HashMap<>();
    private final Map<YearMonth, Long> soldByCard = new HashMap<>();
    private final Map<YearMonth, Long> bought = new HashMap<>();

    /** At the end of each day since the books were opened. */
    private final List<Balances> closing;

    /** The last entry that was made, from which the next one's balance follows. */
    private LocalDate lastDay = LocalDate.MIN;

    private int lastSlot;
    private Balances running = new Balances();

    /**
     * Opens the books.
     *
     * @param total how many transactions are shown
     * @param isBasic whether there is only a current account
     * @param isNegative whether balances are below zero in the end
     */
    public Ledger(Seed seed, Holder holder, LocalDate today, int total, boolean isBasic, boolean isNegative) {
        this.seed = seed;
        this.holder = holder;
        this.country = holder.country();
        this.budget = holder.isCompany() ? Budget.COMPANY : Budget.PERSON;
        this.today = today;
        this.total = total;
        this.isBasic = isBasic;
        this.calendar = new Calendar(country, budget, isBasic);
        this.smallest = country.number("smallest_amount");
        this.fixedUnit = country.number("fixed_unit");
        this.everydayUnit = country.number("everyday_unit");
        this.days = Math.min(YEAR, total);
        this.firstDay = today.minusDays(days - 1L);
        LocalDate opened = LocalDate.of(today.getYear() - 1, 1, 1);
        this.loan = new Loan(YearMonth.from(opened), seed.below(6, holder.id() + "loan", 0), installment(), smallest);
        this.closing = keep(opened, isNegative);
    }

    private List<Balances> keep(LocalDate opened, boolean isNegative) {
        List<Balances> kept = new ArrayList<>();
        Balances now = opening(opened);
        for (LocalDate day = opened; !day.isAfter(today); day = day.plusDays(1)) {
            for (int slot = 0; slot < slots(day); slot++) {
                post(day, slot, now);
            }
            kept.add(now.copy());
        }
        return isNegative
                ? kept.stream().map(balances -> balances.lessTwice(now)).toList()
                : kept;
    }

    private Balances opening(LocalDate opened) {
        YearMonth before = YearMonth.from(opened).minusMonths(1);
        long owed = isBasic ? 0 : part(budget.owed() * (0.7 + 0.6 * seed.fraction(holder.id() + "owed", 0)));
        bills.put(before, owed);
        sold.put(before, part(1));
        bought.put(before, part(3 * budget.share(Purpose.SUPPLIER)));
        Balances balances = new Balances();
        balances.change(Book.CHECKING, part(budget.opening() + seed.fraction(holder.id() + "opening", 0)));
        balances.change(Book.CARD, owed);
        balances.change(Book.LOAN, loan.outstandingBefore(YearMonth.from(opened)));
        balances.change(Book.SAVINGS, part(0.5 + 2 * seed.fraction(holder.id() + "savings", 0)));
        return balances;
    }

    private long part(double ofIncome) {
        return smallest((long) (holder.income() * ofIncome));
    }

    /** Books one entry; a purchase by card adds to the month's bill, and what a company sells and buys to its taxes. */
    private void post(LocalDate day, int slot, Balances balances) {
        Purpose purpose = purpose(day, slot);
        Book book = book(purpose, day, slot);
        long cents = cents(purpose, day, slot);
        balances.change(book, book.change(purpose.isInflow(), cents));
        YearMonth month = YearMonth.from(day);
        if (book == Book.CARD && !purpose.isInflow()) {
            bills.merge(month, cents, Long::sum);
        }
        switch (purpose) {
            case CUSTOMER -> sold.merge(month, cents, Long::sum);
            case CARD_SALES -> {
                sold.merge(month, cents, Long::sum);
                soldByCard.merge(month, cents, Long::sum);
            }
            case SUPPLIER -> bought.merge(month, cents, Long::sum);
            default -> {}
        }
    }

    /** The books that the holder has. */
    public List<Book> books() {
        return isBasic ? List.of(Book.CHECKING) : budget.books();
    }

    public Holder holder() {
        return holder;
    }

    public Person person() {
        return holder.person();
    }

    /** How much the card lends, in cents. */
    public long creditLimit() {
        return part(budget.creditLimit());
    }

    public Loan loan() {
        return loan;
    }

    public LocalDate today() {
        return today;
    }

    /** The first day since which {@link #planned(LocalDate, LocalDate)} knows what was planned. */
    public LocalDate opened() {
        return today.minusDays(closing.size() - 2L);
    }

    /** The first day that is shown. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** A balance today, in cents. */
    public long balance(Book book) {
        return balance(book, today);
    }

    /** A balance at the end of a day since {@link #firstDay}, in cents. */
    public long balance(Book book, LocalDate day) {
        return closing(day).of(book);
    }

    private Balances closing(LocalDate day) {
        return closing.get(closing.size() - 1 - (int) ChronoUnit.DAYS.between(day, today));
    }

    /** What was bought by card in a month, in cents. */
    public long bill(YearMonth month) {
        return bills.getOrDefault(month, 0L);
    }

    /** What customers paid at the card terminal in a month, in cents. */
    public long soldByCard(YearMonth month) {
        return soldByCard.getOrDefault(month, 0L);
    }

    /** What a month owes to the tax authority. */
    public Taxes taxes(YearMonth month) {
        return Taxes.of(country, sold.getOrDefault(month, 0L), bought.getOrDefault(month, 0L));
    }

    /** The day on which a month's taxes are to be paid. */
    public static LocalDate taxDay(YearMonth month) {
        return month.plusMonths(1).atDay(Calendar.TAX_DAY);
    }

    /** The day on which a month's bill is to be paid. */
    public static LocalDate dueDate(YearMonth month) {
        return month.plusMonths(1).atDay(Calendar.DUE_DAY);
    }

    /** How many transactions are shown. */
    public int size() {
        return total;
    }

    /** The number of the first transaction on a day or after it, among those that are shown. */
    public int firstOn(LocalDate day) {
        long before = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(firstDay, day)));
        return days == 0 ? 0 : (int) ((before * total + days - 1) / days);
    }

    /** A transaction by its number among those that are shown. */
    public Entry get(int number) {
        LocalDate day = firstDay.plusDays((long) number * days / total);
        return get(day, number - firstOn(day));
    }

    /** A transaction by its day and place in that day. */
    public Entry get(LocalDate day, int slot) {
        if (!day.equals(lastDay) || slot <= lastSlot) {
            running = closing(day.minusDays(1)).copy();
            lastDay = day;
            lastSlot = -1;
        }
        while (lastSlot < slot - 1) {
            step(day);
        }
        step(day);
        Purpose purpose = purpose(day, slot);
        Book book = book(purpose, day, slot);
        List<Country.StatementText> texts = country.statementTexts(purpose.name(), holder.isCompany());
        Country.StatementText text = texts.get(chance(texts.size(), day, slot, 2));
        return new Entry(
                day,
                slot,
                purpose,
                book,
                cents(purpose, day, slot),
                running.of(book),
                text.text().replace("{employer}", person().employerInCapitals()),
                text.merchant());
    }

    private void step(LocalDate day) {
        lastSlot++;
        Purpose purpose = purpose(day, lastSlot);
        Book book = book(purpose, day, lastSlot);
        running.change(book, book.change(purpose.isInflow(), cents(purpose, day, lastSlot)));
    }

    /** How many of the transactions from one number to another bring money in. */
    public long inflows(int from, int to) {
        return IntStream.range(from, to)
                .filter(number -> {
                    LocalDate day = firstDay.plusDays((long) number * days / total);
                    return purpose(day, number - firstOn(day)).isInflow();
                })
                .count();
    }

    /** All that are shown and that work or trade brings in. */
    public Stream<Entry> incomes() {
        return (holder.isCompany() ? IntStream.range(0, total).mapToObj(this::get) : planned())
                .filter(entry -> entry.purpose().isIncome());
    }

    /** All that are shown and have been planned rather than come up in everyday life. */
    public Stream<Entry> planned() {
        return planned(firstDay, today);
    }

    /**
     * All of a period that have been planned, whether they are shown or not.
     *
     * @param first no earlier than {@link #opened()}
     */
    public Stream<Entry> planned(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> calendar.on(day) != null)
                .map(day -> get(day, 0));
    }

    /** How many transactions a day has. */
    public int slots(LocalDate day) {
        return day.isBefore(firstDay) ? 1 : firstOn(day.plusDays(1)) - firstOn(day);
    }

    private Purpose purpose(LocalDate day, int slot) {
        Purpose planned = slot == 0 ? calendar.on(day) : null;
        return planned != null
                ? planned
                : budget.everyday().get(chance(budget.everyday().size(), day, slot, 0));
    }

    private Book book(Purpose purpose, LocalDate day, int slot) {
        Book book = purpose.book();
        if (book != null) {
            return book;
        }
        return !isBasic && chance(100, day, slot, 1) < PAID_BY_CARD ? Book.CARD : Book.CHECKING;
    }

    private long cents(Purpose purpose, LocalDate day, int slot) {
        return smallest(
                switch (purpose.amount()) {
                    case FIXED -> fixed(purpose);
                    case VARYING -> (long) (fixed(purpose) * (0.75 + 0.5 * fraction(day, slot)));
                    case INVOICED -> invoiced((long) (fixed(purpose) * (0.75 + 0.5 * fraction(day, slot))));
                    case IN_DOLLARS -> Dollars.paid((long) (fixed(purpose) * (0.75 + 0.5 * fraction(day, slot))));
                    case OF_BILL -> bill(YearMonth.from(day).minusMonths(1));
                    case OF_TAXES -> taxes(YearMonth.from(day).minusMonths(1)).due();
                    case EVERYDAY -> everyday(purpose, day, slot);
                    case TAXED -> rounded(everyday(purpose, day, slot), gross(country.number("net_step")));
                });
    }

    /** A whole number of the smallest amount that is paid in the country: some have no cents. */
    private long smallest(long cents) {
        return cents / smallest * smallest;
    }

    private long installment() {
        return fixed(Purpose.LOAN_PAYMENT);
    }

    private long fixed(Purpose purpose) {
        if (purpose == Purpose.SALARY) {
            return holder.income() / calendar.paydays();
        }
        double share = budget.share(purpose) / (purpose == Purpose.PAYROLL ? calendar.paydays() : 1);
        double factor = 0.9 + 0.2 * seed.fraction(holder.id() + shared(purpose).name(), 0);
        return rounded((long) (holder.income() * share * factor), fixedUnit);
    }

    /** A round amount and the tax on it. */
    private long invoiced(long gross) {
        return gross(rounded(Taxes.net(country, gross), 10 * fixedUnit));
    }

    private long gross(long net) {
        return net * (100 + country.number("vat_percent")) / 100;
    }

    /** Both sides of a transfer have one amount. */
    private static Purpose shared(Purpose purpose) {
        return switch (purpose) {
            case SAVING_RECEIVED -> Purpose.SAVING;
            case LOAN_PAYMENT_RECEIVED -> Purpose.LOAN_PAYMENT;
            default -> purpose;
        };
    }

    private long everyday(Purpose purpose, LocalDate day, int slot) {
        double perDay = day.isBefore(firstDay) ? 1 : (double) total / days;
        double perMonth = perDay * 30 - calendar.plannedDays();
        double unit = holder.income() * budget.everydayUnit(perMonth);
        long cents = (long) (unit * budget.share(purpose) * (0.6 + 0.8 * fraction(day, slot)));
        return rounded(Math.max(smallest, cents), everydayUnit);
    }

    /** Small amounts stay as they are. */
    private static long rounded(long cents, long step) {
        return cents < 10 * step ? cents : cents / step * step;
    }

    private double fraction(LocalDate day, int slot) {
        return seed.fraction(holder.id(), index(day, slot, 3));
    }

    private int chance(int bound, LocalDate day, int slot, int what) {
        return seed.below(bound, holder.id(), index(day, slot, what));
    }

    private static long index(LocalDate day, int slot, int what) {
        return (day.toEpochDay() * 4096 + slot) * 4 + what;
    }
}
