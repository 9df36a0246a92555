package io.github.belvo4j.simulator.internal.person;

import io.github.belvo4j.simulator.internal.random.Seed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A person's company, as banks and tax authorities know it.
 *
 * @param name the trade name
 * @param legalName the name with the legal form
 * @param number the tax number
 * @param size the size, from 1 to 5, to which the turnover is proportional
 * @param turnover the monthly sales, including tax, in cents
 */
public record Company(String name, String legalName, String number, LocalDate founded, int size, long turnover) {
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("uuMMdd");

    /** The founder's age when the company was founded. */
    private static final int AGE = 22;

    private static final int SIZES = 5;

    /** Returns a person's company, which isn't the person's employer. */
    public static Company of(Seed seed, Person person) {
        Country country = person.country();
        List<String> others = country.lists("employers").stream()
                .filter(name -> !name.equals(person.employer()))
                .toList();
        String name = seed.oneOf(others, person.id() + "business");
        LocalDate founded =
                LocalDate.ofYearDay(person.born().getYear() + AGE, 1 + seed.below(365, person.id() + "founded", 0));
        int size = 1 + seed.below(SIZES, person.id() + "size", 0);
        return new Company(
                name,
                name + " " + country.text("company_form"),
                number(seed, country, name, founded),
                founded,
                size,
                100L * size * country.number("turnover"));
    }

    /** Returns a company's tax number in a country. */
    public static String number(Seed seed, Country country, String name, LocalDate founded) {
        return switch (country.code()) {
            case "BR" -> Identifiers.cnpj(seed, name);
            case "CL" -> Identifiers.rut(seed, name);
            case "CO" -> Identifiers.nit(seed, name);
            default -> rfc(seed, name, founded);
        };
    }

    /**
     * Returns a company's tax number in Mexico (RFC): three letters, the date on which the company was founded, and three
     * characters.
     */
    private static String rfc(Seed seed, String name, LocalDate founded) {
        String letters = Identifiers.plain(name).replaceAll("[^A-Z]", "").substring(0, 3);
        return letters + SHORT_DATE.format(founded) + "TX" + seed.below(10, name, 2);
    }

    public String email() {
        return "contacto@" + domain(name);
    }

    /** Returns the internet domain of a company with this name. */
    public static String domain(String name) {
        return Identifiers.plain(name).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "") + ".example";
    }
}
