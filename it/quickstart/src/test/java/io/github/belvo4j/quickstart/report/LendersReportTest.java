package io.github.belvo4j.quickstart.report;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.simulator.internal.ledger.Book;
import io.github.belvo4j.simulator.internal.ledger.Entry;
import io.github.belvo4j.simulator.internal.ledger.Ledger;
import io.github.belvo4j.simulator.internal.ledger.Purpose;
import io.github.belvo4j.simulator.internal.person.Country;
import io.github.belvo4j.simulator.internal.person.Holder;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.random.Seed;
import io.github.belvo4j.simulator.model.SimulatedLink;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A lender's report")
class LendersReportTest {
    private static final long SEED = 2026;
    private static final LocalDate TODAY = LocalDate.parse("2030-05-20");

    private static BelvoSimulator simulator;
    private static Belvo belvo;

    @BeforeAll
    static void start() {
        simulator = BelvoSimulator.builder()
                .seed(SEED)
                .seededLinks(4)
                .clock(SimulatorClock.fixed(Instant.parse("2030-05-20T12:00:00Z")))
                .start();
        belvo = Belvo.builder()
                .baseUrl(simulator.baseUrl())
                .credentials(simulator.secretId(), simulator.secretPassword())
                .rateLimit(RateLimit.none())
                .build();
    }

    @AfterAll
    static void stop() {
        belvo.close();
        simulator.close();
    }

    private static BigDecimal amount(long cents) {
        return BigDecimal.valueOf(cents, 2);
    }

    private static LongStream paid(Ledger books, Purpose purpose) {
        return books.planned().filter(entry -> entry.purpose() == purpose).mapToLong(Entry::cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MX", "CO", "BR", "CL"})
    @DisplayName("agrees with the simulator's books for the seed")
    void figures(String country) {
        SimulatedLink link = simulator.links().stream()
                .filter(it -> it.institution().contains("_" + country.toLowerCase(Locale.ROOT) + "_"))
                .findFirst()
                .orElseThrow();
        Seed seed = new Seed(SEED);
        Person person = Person.of(seed, Person.idOf(requireNonNull(link.externalId())), Country.of(country), 2030);
        Ledger books = new Ledger(seed, Holder.of(seed, person, false), TODAY, 365, false, false);

        Applicant applicant =
                new LendersReport(belvo).read(belvo.links().get(link.id().toString()));

        assertThat(applicant.name()).isEqualTo(person.fullName());
        assertThat(applicant.document()).endsWith(person.document());
        assertThat(applicant.currency()).isEqualTo(person.country().currency());
        assertThat(applicant.incomes().get(YearMonth.parse("2030-04")))
                .isEqualByComparingTo(amount(books.planned()
                        .filter(entry -> entry.book() == Book.CHECKING && entry.isInflow())
                        .filter(entry -> YearMonth.from(entry.day()).equals(YearMonth.parse("2030-04")))
                        .mapToLong(Entry::cents)
                        .sum()));
        assertThat(applicant.incomePerMonth().multiply(BigDecimal.valueOf(12)))
                .isBetween(
                        amount(12 * person.salary()),
                        amount(12 * person.salary()
                                + paid(books, Purpose.FREELANCE).sum()
                                + 12));
        assertThat(applicant.rent())
                .isEqualByComparingTo(amount(paid(books, Purpose.RENT).max().orElseThrow()));
        assertThat(applicant.averageBalance())
                .isEqualByComparingTo(amount(Math.round(books.firstDay()
                        .datesUntil(TODAY.plusDays(1))
                        .mapToLong(day -> books.balance(Book.CHECKING, day))
                        .average()
                        .orElseThrow())));
        assertThat(applicant.cardDebt()).isEqualByComparingTo(amount(books.balance(Book.CARD)));
        assertThat(applicant.loanDebt()).isEqualByComparingTo(books.loan().principal(TODAY));
    }

    @Test
    @DisplayName("is printed for each applicant")
    void printed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        new LendersReport(belvo).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));

        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("at erebor_mx_retail", "at gringotts_co_retail", "at erebor_br_retail", "at erebor_cl_retail")
                .contains("MXN", "COP", "BRL", "CLP");
    }
}
