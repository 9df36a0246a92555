package io.github.belvo4j.simulator.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.simulator.internal.person.Country;
import io.github.belvo4j.simulator.internal.person.Holder;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.random.Seed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {
    private static Ledger ledger(long seed, String country, LocalDate today, int transactions) {
        Person person = Person.of(new Seed(seed), "someone", Country.of(country), 2020);
        return new Ledger(new Seed(seed), Holder.of(new Seed(seed), person, false), today, transactions, false, false);
    }

    private static Stream<Ledger> many(String country, int transactions) {
        return IntStream.range(0, 100)
                .mapToObj(i -> ledger(i, country, LocalDate.of(2026, 1, 1).plusDays(i * 11L), transactions));
    }

    @ParameterizedTest
    @CsvSource({"MX, 365", "CO, 365", "BR, 365", "CL, 365", "MX, 5000", "CO, 5000"})
    void nobodyRunsOutOfMoneyOrIntoDebt(String country, int transactions) {
        assertThat(many(country, transactions)).allSatisfy(ledger -> {
            long salary = ledger.person().salary();
            assertThat(ledger.firstDay().datesUntil(ledger.today().plusDays(1)))
                    .allMatch(day -> isBetween(1, ledger.balance(Book.CHECKING, day), 8 * salary))
                    .allMatch(day -> isBetween(0, ledger.balance(Book.CARD, day), 2 * salary))
                    .allMatch(day -> ledger.balance(Book.LOAN, day) > 0)
                    .allMatch(day -> ledger.balance(Book.SAVINGS, day) > 0);
        });
    }

    @ParameterizedTest
    @CsvSource({"MX, 365", "CO, 365", "BR, 365", "CL, 365", "MX, 5000", "CL, 5000"})
    void noCompanyRunsOutOfMoneyOrIntoDebt(String country, int transactions) {
        assertThat(IntStream.range(0, 100).mapToObj(i -> company(i, country, transactions)))
                .allSatisfy(ledger -> {
                    long turnover = ledger.holder().income();
                    assertThat(ledger.firstDay().datesUntil(ledger.today().plusDays(1)))
                            .allMatch(day -> isBetween(1, ledger.balance(Book.CHECKING, day), 8 * turnover))
                            .allMatch(day -> isBetween(0, ledger.balance(Book.CARD, day), ledger.creditLimit()))
                            .allMatch(day -> ledger.balance(Book.LOAN, day) > 0);
                });
    }

    private static Ledger company(int seed, String country, int transactions) {
        Person person = Person.of(new Seed(seed), "someone", Country.of(country), 2020);
        LocalDate today = LocalDate.of(2026, 1, 1).plusDays(seed * 11L);
        return new Ledger(new Seed(seed), Holder.of(new Seed(seed), person, true), today, transactions, false, false);
    }

    private static boolean isBetween(long least, long value, long most) {
        return least <= value && value <= most;
    }

    @ParameterizedTest
    @CsvSource({"MX, 1", "BR, 1", "CO, 100", "CL, 100"})
    void nobodyPaysLessThanTheSmallestAmount(String country, long smallest) {
        for (int transactions : List.of(365, 100_000)) {
            Ledger ledger = ledger(7, country, LocalDate.of(2026, 3, 1), transactions);

            assertThat(IntStream.range(0, Math.min(2_000, transactions)).mapToObj(ledger::get))
                    .allMatch(entry -> entry.cents() > 0 && entry.cents() % smallest == 0)
                    .allMatch(entry -> entry.balance() % smallest == 0);
            assertThat(ledger.loan().principal(ledger.today()).movePointRight(2).longValueExact() % smallest)
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 364, 365, 366, 1000, 50_000})
    void asManyAreShownAsWereAskedFor(int transactions) {
        Ledger ledger = ledger(7, "MX", LocalDate.of(2026, 3, 1), transactions);

        assertThat(ledger.size()).isEqualTo(transactions);
        assertThat(ledger.firstOn(ledger.firstDay())).isZero();
        assertThat(ledger.firstOn(ledger.today().plusDays(1))).isEqualTo(transactions);
        assertThat(ledger.get(0).day()).isEqualTo(ledger.firstDay());
        assertThat(ledger.get(transactions - 1).day()).isEqualTo(ledger.today());
        assertThat(ledger.firstDay().datesUntil(ledger.today().plusDays(1)).mapToInt(ledger::slots))
                .allMatch(slots -> slots > 0)
                .hasSize(Math.min(365, transactions));
    }

    @Test
    void theOrderOfReadingDoesNotMatter() {
        Ledger forward = ledger(7, "BR", LocalDate.of(2026, 3, 1), 2000);
        Ledger backward = ledger(7, "BR", LocalDate.of(2026, 3, 1), 2000);

        assertThat(IntStream.range(0, 2000).mapToObj(forward::get))
                .containsExactlyElementsOf(IntStream.range(0, 2000)
                        .map(i -> 1999 - i)
                        .mapToObj(backward::get)
                        .sorted((one, other) -> one.moment().compareTo(other.moment()))
                        .toList());
    }
}
