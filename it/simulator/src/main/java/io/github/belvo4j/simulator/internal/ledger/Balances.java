package io.github.belvo4j.simulator.internal.ledger;

import java.util.EnumMap;
import java.util.Map;

/** The balances of all books at one moment, in cents. */
final class Balances {
    private final Map<Book, Long> balances = new EnumMap<>(Book.class);

    long of(Book book) {
        return balances.getOrDefault(book, 0L);
    }

    void change(Book book, long cents) {
        balances.merge(book, cents, Long::sum);
    }

    Balances copy() {
        Balances copy = new Balances();
        copy.balances.putAll(balances);
        return copy;
    }

    /** Returns these balances minus twice the given ones. */
    Balances lessTwice(Balances others) {
        Balances less = copy();
        others.balances.forEach((book, cents) -> less.change(book, -2 * cents));
        return less;
    }
}
