package io.github.belvo4j.simulator.internal.person;

import io.github.belvo4j.simulator.internal.random.Seed;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A fictitious person who holds accounts. The same user and the same seed always yield the same person.
 *
 * @param id identifies the person in all generated data
 * @param lastNames both last names
 * @param document the number of the identity document
 * @param employer the name of the employer, without its legal form
 * @param employerNumber the tax number of the employer
 * @param salary the monthly salary, after taxes, in cents
 */
public record Person(
        String id,
        Country country,
        String firstName,
        List<String> lastNames,
        boolean isFemale,
        LocalDate born,
        String document,
        Country.Place place,
        String street,
        String email,
        String phone,
        String employer,
        String employerNumber,
        long salary) {

    private static final int AGES = 30;

    /** Returns an ID for a user. The ID doesn't contain the user name. */
    public static String idOf(String username) {
        return UUID.nameUUIDFromBytes(username.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Creates a person.
     *
     * @param user identifies the person
     * @param year a year in which the person is between 23 and 53 years old
     */
    public static Person of(Seed seed, String user, Country country, int year) {
        String id = user + country.code();
        boolean isFemale = seed.below(2, id + "sex", 0) == 0;
        String firstName = seed.oneOf(country.lists(isFemale ? "women" : "men"), id + "first");
        List<String> names = country.lists("last_names");
        int paternal = seed.below(names.size(), id + "last", 0);
        int maternal = (paternal + 1 + seed.below(names.size() - 1, id + "last", 1)) % names.size();
        List<String> lastNames = List.of(names.get(paternal), names.get(maternal));
        LocalDate born = LocalDate.ofYearDay(year - 24 - seed.below(AGES, id + "born", 0), 1)
                .plusDays(seed.below(365, id + "born", 1));
        Country.Place place = seed.oneOf(country.places(), id + "place");
        String document = switch (country.code()) {
            case "BR" -> Identifiers.cpf(seed, id);
            case "CL" -> Identifiers.rut(seed, id, born);
            case "CO" -> Identifiers.cedula(seed, id);
            default -> Identifiers.curp(lastNames, firstName, born, isFemale, place.code());
        };
        String employer = seed.oneOf(country.lists("employers"), id + "employer");
        long least = country.salaries().get(0);
        long step = (country.salaries().get(1) - least) / 40;
        return new Person(
                id,
                country,
                firstName,
                lastNames,
                isFemale,
                born,
                document,
                place,
                seed.oneOf(country.lists("streets"), id + "street") + " " + (10 + seed.below(400, id + "street", 1)),
                Identifiers.plain(firstName + "." + lastNames.get(0))
                                .toLowerCase(Locale.ROOT)
                                .replace(' ', '.') + "@example.com",
                phone(seed, country, id, place),
                employer,
                country.isBrazil() ? Identifiers.cnpj(seed, employer) : seed.digits(10, employer, 0),
                100 * (least + step * seed.below(41, id + "salary", 0)));
    }

    /** Returns a phone number without its area code. With the area code, it has as many digits as is usual in the country. */
    private static String phone(Seed seed, Country country, String id, Country.Place place) {
        String start = country.text("phone_start");
        int digits = (int) country.number("phone_digits") - place.areaCode().length() - start.length();
        return start + seed.digits(digits, id + "phone", 0);
    }

    /** Returns the first name and both last names. */
    public String fullName() {
        return firstName + " " + String.join(" ", lastNames);
    }

    /** Returns the full name as authorities and bank statements write it: in capitals, without accents. */
    public String officialName() {
        return Identifiers.plain(fullName());
    }

    public String officialFirstName() {
        return inCapitals(firstName);
    }

    public String officialLastNames() {
        return inCapitals(String.join(" ", lastNames));
    }

    /** Returns the name of the employer as bank statements write it: in capitals, without accents. */
    public String employerInCapitals() {
        return inCapitals(employer);
    }

    /** Returns a name as authorities and bank statements write it: in capitals, without accents. */
    public static String inCapitals(String name) {
        return Identifiers.plain(name);
    }

    /** Returns the phone number with country and area code. */
    public String fullPhone() {
        return "+" + country.text("calling_code") + " " + place.areaCode() + " " + phone;
    }

    /** Returns the address on one line. */
    public String address() {
        return street + ", " + place.district() + ", " + place.town();
    }
}
