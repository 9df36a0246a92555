package io.github.belvo4j.simulator.internal.ledger;

import io.github.belvo4j.simulator.internal.person.Country;
import io.github.belvo4j.simulator.internal.person.Holder;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.random.Seed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The books of a holder's accounts up to today. Entries are generated on demand from the seed, their day and their position
 * within the day, so they remain the same as time passes. Only the balances at the end of each day and some monthly totals are
 * stored. The API shows the transactions of the last year, or of a shorter period if there are fewer transactions than days;
 * these are called visible here. The books begin earlier.
 *
 * <p>Not thread-safe: the sandbox handles one request at a time.
 */
public final class Ledger {
    private static final int YEAR = 365;

    /** The percentage of everyday expenses that are paid by card. */
    private static final int PAID_BY_CARD = 55;

    private final Holder holder;
    private final Country country;
    private final Budget budget;
    private final Calendar calendar;
    private final LocalDate firstDay;
    private final LocalDate today;
    private final int days;
    private final int total;
    private final boolean isBasic;
    private final boolean isNegative;
    private final Chance chance;
    private final Amounts amounts;

    /** The amount of an everyday transaction whose share is 1, in cents: on visible days, and on earlier days. */
    private final double shownUnit;

    private final double earlierUnit;
    private final Loan loan;
    private final Map<Purpose, List<Country.StatementText>> texts = new EnumMap<>(Purpose.class);
    private final Map<YearMonth, Long> bills = new HashMap<>();
    private final Map<YearMonth, Long> sold = new HashMap<>();
    private final Map<YearMonth, Long> soldByCard = new HashMap<>();
    private final Map<YearMonth, Integer> salesByCard = new HashMap<>();
    private final Map<YearMonth, Long> bought = new HashMap<>();

    /** The balances at the end of each day since the books were opened. */
    private final List<Balances> closing;

    /** The day of the last entry that was generated. The balance of the next entry is based on that entry. */
    private LocalDate lastDay = LocalDate.MIN;

    private int lastSlot;
    private Balances running = new Balances();

    /**
     * Opens the books.
     *
     * @param total the number of visible transactions
     * @param isBasic whether there is only a current account
     * @param isNegative whether the current balances are negative
     */
    public Ledger(Seed seed, Holder holder, LocalDate today, int total, boolean isBasic, boolean isNegative) {
        this.holder = holder;
        this.country = holder.country();
        this.budget = holder.isCompany() ? Budget.COMPANY : Budget.PERSON;
        this.today = today;
        this.total = total;
        this.isBasic = isBasic;
        this.isNegative = isNegative;
        this.calendar = new Calendar(country, budget, isBasic);
        this.chance = new Chance(seed, holder.id());
        this.amounts = new Amounts(holder, budget, chance, calendar.paydays());
        this.days = Math.min(YEAR, total);
        this.firstDay = today.minusDays(days - 1L);
        this.shownUnit = unit((double) total / days);
        this.earlierUnit = unit(1);
        LocalDate opened = LocalDate.of(today.getYear() - 1, 1, 1);
        this.loan = new Loan(
                YearMonth.from(opened),
                seed.below(6, holder.id() + "loan", 0),
                amounts.usual(Purpose.LOAN_PAYMENT),
                amounts.smallest());
        this.closing = keep(opened);
    }

    /** Returns the personal books of the owner of the company that these books belong to. */
    public Ledger ofPerson() {
        Holder ofPerson = new Holder(person(), holder.company(), false);
        return new Ledger(chance.seed(), ofPerson, today, total, isBasic, isNegative);
    }

    private double unit(double transactionsPerDay) {
        return holder.income() * budget.everydayUnit(transactionsPerDay * 30 - calendar.plannedDays());
    }

    private List<Balances> keep(LocalDate opened) {
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
        long owed = isBasic ? 0 : amounts.part(budget.owed() * (0.7 + 0.6 * chance.fraction("owed")));
        bills.put(before, owed);
        sold.put(before, amounts.part(1));
        bought.put(before, amounts.part(3 * budget.share(Purpose.SUPPLIER)));
        Balances balances = new Balances();
        balances.change(Book.CHECKING, amounts.part(budget.opening() + chance.fraction("opening")));
        balances.change(Book.CARD, owed);
        balances.change(Book.LOAN, loan.outstandingBefore(YearMonth.from(opened)));
        balances.change(Book.SAVINGS, amounts.part(0.5 + 2 * chance.fraction("savings")));
        return balances;
    }

    /**
     * Records one entry. A card purchase is added to the month's bill; a company's sales and purchases are added to the totals
     * from which its taxes are computed.
     */
    private void post(LocalDate day, int slot, Balances balances) {
        Posting posting = posting(day, slot);
        long cents = posting.cents();
        posting.change(balances);
        YearMonth month = YearMonth.from(day);
        if (posting.book() == Book.CARD && !posting.purpose().isInflow()) {
            bills.merge(month, cents, Long::sum);
        }
        switch (posting.purpose()) {
            case CUSTOMER -> sold.merge(month, cents, Long::sum);
            case CARD_SALES -> {
                sold.merge(month, cents, Long::sum);
                soldByCard.merge(month, cents, Long::sum);
                salesByCard.merge(month, 1, Integer::sum);
            }
            case SUPPLIER -> bought.merge(month, cents, Long::sum);
            default -> {}
        }
    }

    private Posting posting(LocalDate day, int slot) {
        Purpose purpose = purpose(day, slot);
        return new Posting(purpose, book(purpose, day, slot), cents(purpose, day, slot));
    }

    /** A change to the balance of a book. */
    private record Posting(Purpose purpose, Book book, long cents) {
        void change(Balances balances) {
            balances.change(book, book.change(purpose.isInflow(), cents));
        }
    }

    /** Returns the books that the holder has. */
    public List<Book> books() {
        return isBasic ? List.of(Book.CHECKING) : budget.books();
    }

    public Holder holder() {
        return holder;
    }

    public Person person() {
        return holder.person();
    }

    /** Returns the limit of the card, in cents. */
    public long creditLimit() {
        return amounts.part(budget.creditLimit());
    }

    public Loan loan() {
        return loan;
    }

    public LocalDate today() {
        return today;
    }

    /** Returns the first day for which {@link #planned(LocalDate, LocalDate)} has entries. */
    public LocalDate opened() {
        return today.minusDays(closing.size() - 2L);
    }

    /** Returns the first day with visible transactions. */
    public LocalDate firstDay() {
        return firstDay;
    }

    /** Returns the balance of a book today, in cents. */
    public long balance(Book book) {
        return balance(book, today);
    }

    /** Returns the balance of a book at the end of a day, in cents. The day must not be before the opening of the books. */
    public long balance(Book book, LocalDate day) {
        return closing(day).of(book);
    }

    private Balances closing(LocalDate day) {
        return closing.get(closing.size() - 1 - (int) ChronoUnit.DAYS.between(day, today));
    }

    /** Returns the total of the card purchases in a month, in cents. */
    public long bill(YearMonth month) {
        return bills.getOrDefault(month, 0L);
    }

    /** Returns the total of the customers' payments at the card terminal in a month, in cents. */
    public long soldByCard(YearMonth month) {
        return soldByCard.getOrDefault(month, 0L);
    }

    /** Returns the number of payments at the card terminal in a month. */
    public int salesByCard(YearMonth month) {
        return salesByCard.getOrDefault(month, 0);
    }

    /** Returns the taxes for a month. */
    public Taxes taxes(YearMonth month) {
        return Taxes.of(country, sold.getOrDefault(month, 0L), bought.getOrDefault(month, 0L));
    }

    /** Returns the day on which the taxes for a month are paid. */
    public static LocalDate taxDay(YearMonth month) {
        return month.plusMonths(1).atDay(Calendar.TAX_DAY);
    }

    /** Returns the due date of a month's bill. */
    public static LocalDate dueDate(YearMonth month) {
        return month.plusMonths(1).atDay(Calendar.DUE_DAY);
    }

    /** Returns the number of visible transactions. */
    public int size() {
        return total;
    }

    /** Returns the index of the first visible transaction on or after a day. The oldest visible transaction has the index 0. */
    public int firstOn(LocalDate day) {
        long before = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(firstDay, day)));
        return days == 0 ? 0 : (int) ((before * total + days - 1) / days);
    }

    /** Returns a visible transaction by its index. */
    public Entry get(int number) {
        LocalDate day = firstDay.plusDays((long) number * days / total);
        return get(day, number - firstOn(day));
    }

    /** Returns a transaction by its day and its position within the day. */
    public Entry get(LocalDate day, int slot) {
        if (!day.equals(lastDay) || slot <= lastSlot) {
            running = closing(day.minusDays(1)).copy();
            lastDay = day;
            lastSlot = -1;
        }
        while (lastSlot < slot - 1) {
            step(day);
        }
        Posting posting = step(day);
        List<Country.StatementText> possible = texts(posting.purpose());
        Country.StatementText text = possible.get(chance.below(possible.size(), day, slot, Chance.Of.TEXT));
        return new Entry(
                day,
                slot,
                posting.purpose(),
                posting.book(),
                posting.cents(),
                running.of(posting.book()),
                text.text(),
                text.merchant());
    }

    private Posting step(LocalDate day) {
        lastSlot++;
        Posting posting = posting(day, lastSlot);
        posting.change(running);
        return posting;
    }

    private List<Country.StatementText> texts(Purpose purpose) {
        return texts.computeIfAbsent(
                purpose,
                any -> country.statementTexts(any.name(), holder.isCompany()).stream()
                        .map(text -> text.of(person().employerInCapitals()))
                        .toList());
    }

    /** Returns the number of inflows in a range of transactions. */
    public long inflows(int from, int to) {
        return IntStream.range(from, to)
                .filter(number -> {
                    LocalDate day = firstDay.plusDays((long) number * days / total);
                    return purpose(day, number - firstOn(day)).isInflow();
                })
                .count();
    }

    /** Returns all visible transactions that are income from work or trade. */
    public Stream<Entry> incomes() {
        return (holder.isCompany() ? IntStream.range(0, total).mapToObj(this::get) : planned())
                .filter(entry -> entry.purpose().isIncome());
    }

    /** Returns all visible transactions that are planned, rather than everyday ones. */
    public Stream<Entry> planned() {
        return planned(firstDay, today);
    }

    /**
     * Returns all planned transactions of a period, visible or not.
     *
     * @param first the first day, no earlier than {@link #opened()}
     */
    public Stream<Entry> planned(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .filter(day -> calendar.on(day) != null)
                .map(day -> get(day, 0));
    }

    /** Returns the number of transactions on a day. */
    public int slots(LocalDate day) {
        return day.isBefore(firstDay) ? 1 : firstOn(day.plusDays(1)) - firstOn(day);
    }

    private Purpose purpose(LocalDate day, int slot) {
        Purpose planned = slot == 0 ? calendar.on(day) : null;
        return planned != null
                ? planned
                : budget.everyday().get(chance.below(budget.everyday().size(), day, slot, Chance.Of.PURPOSE));
    }

    private Book book(Purpose purpose, LocalDate day, int slot) {
        Book book = purpose.book();
        if (book != null) {
            return book;
        }
        return !isBasic && chance.below(100, day, slot, Chance.Of.BOOK) < PAID_BY_CARD ? Book.CARD : Book.CHECKING;
    }

    private long cents(Purpose purpose, LocalDate day, int slot) {
        return amounts.smallest(
                switch (purpose.amount()) {
                    case FIXED -> amounts.usual(purpose);
                    case VARYING -> amounts.varying(purpose, day, slot);
                    case INVOICED -> amounts.invoiced(purpose, day, slot);
                    case IN_DOLLARS -> Dollars.paid(amounts.varying(purpose, day, slot));
                    case OF_BILL -> bill(YearMonth.from(day).minusMonths(1));
                    case OF_TAXES -> taxes(YearMonth.from(day).minusMonths(1)).due();
                    case EVERYDAY -> everyday(purpose, day, slot);
                    case TAXED -> amounts.taxed(everyday(purpose, day, slot));
                });
    }

    private long everyday(Purpose purpose, LocalDate day, int slot) {
        return amounts.everyday(purpose, day, slot, day.isBefore(firstDay) ? earlierUnit : shownUnit);
    }
}
