package io.github.belvo4j.simulator.internal.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.belvo4j.simulator.internal.random.Seed;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static Stream<Person> people(String country) {
        return IntStream.range(0, 200).mapToObj(i -> Person.of(new Seed(i), "someone", Country.of(country), 2020));
    }

    /**
     * The check digits as the registries publish them: digits weighted from the right, and the remainder of the sum.
     */
    private static int brazilianDigit(String digits, int highest) {
        int sum = IntStream.range(0, digits.length())
                .map(i -> Character.digit(digits.charAt(digits.length() - 1 - i), 10) * (2 + i % (highest - 1)))
                .sum();
        return sum * 10 % 11 % 10;
    }

    @Test
    void brazilianNumbersHaveTheirCheckDigits() {
        assertThat(people("BR")).allSatisfy(person -> {
            String cpf = person.document();
            String cnpj = person.employerNumber();
            assertThat(cpf).matches("\\d{11}").endsWith("" + brazilianDigit(cpf.substring(0, 10), 11));
            assertThat(cpf.charAt(9)).isEqualTo(Character.forDigit(brazilianDigit(cpf.substring(0, 9), 11), 10));
            assertThat(cnpj).matches("\\d{14}").endsWith("" + brazilianDigit(cnpj.substring(0, 13), 9));
        });
    }

    @Test
    void chileanNumbersHaveTheirCheckDigits() {
        assertThat(people("CL")).allSatisfy(person -> {
            String[] rut = person.document().split("-");
            List<Integer> weights = List.of(3, 2, 7, 6, 5, 4, 3, 2);
            int sum = IntStream.range(0, 8)
                    .map(i -> Character.digit(rut[0].charAt(i), 10) * weights.get(i))
                    .sum();
            assertThat(rut[1])
                    .isEqualTo(List.of("0", "K", "9", "8", "7", "6", "5", "4", "3", "2", "1")
                            .get(sum % 11));
        });
    }

    @Test
    void mexicanNumbersSayWhoItIs() {
        assertThat(people("MX")).allSatisfy(person -> {
            String born = DateTimeFormatter.ofPattern("uuMMdd").format(person.born());
            assertThat(person.document())
                    .matches("[A-Z]{4}\\d{6}[HM][A-Z]{5}[0A]\\d")
                    .contains(born
                            + (person.isFemale() ? "M" : "H")
                            + person.place().code());
        });
    }

    @Test
    void thePublishedExampleOfACurpIsRight() {
        assertThat(Identifiers.curp(List.of("Ortega", "Luna"), "Ximena", LocalDate.of(1990, 5, 14), true, "DF"))
                .startsWith("OELX900514MDFRNM0");
    }

    @Test
    void peopleDiffer() {
        assertThat(people("CO").map(Person::fullName).distinct()).hasSizeGreaterThan(100);
        assertThat(people("CO").map(Person::salary).distinct()).hasSizeGreaterThan(20);
    }
}
