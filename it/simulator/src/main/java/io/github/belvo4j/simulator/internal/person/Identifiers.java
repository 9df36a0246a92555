package io.github.belvo4j.simulator.internal.person;

import io.github.belvo4j.simulator.internal.random.Seed;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The identification and tax numbers of people and companies, with check digits. */
final class Identifiers {
    private static final String CURP_DIGITS = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("uuMMdd");

    private Identifiers() {}

    /** Returns a person's tax number in Brazil (CPF). */
    static String cpf(Seed seed, String person) {
        String digits = seed.digits(9, person + "cpf", 0);
        String first = digits + brazilianDigit(digits, 10, 11);
        return first + brazilianDigit(first, 11, 11);
    }

    /** Returns a company's tax number in Brazil (CNPJ). */
    static String cnpj(Seed seed, String company) {
        String digits = seed.digits(8, company + "cnpj", 0) + "0001";
        String first = digits + brazilianDigit(digits, 5, 9);
        return first + brazilianDigit(first, 6, 9);
    }

    /** Returns a check digit. The weights decrease from {@code firstWeight} to 2, then from {@code highest} to 2 again. */
    private static int brazilianDigit(String digits, int firstWeight, int highest) {
        int sum = 0;
        int weight = firstWeight;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * weight;
            weight = weight == 2 ? highest : weight - 1;
        }
        return sum % 11 < 2 ? 0 : 11 - sum % 11;
    }

    /** Returns a person's tax number in Chile (RUT); younger people have higher numbers. */
    static String rut(Seed seed, String person, LocalDate born) {
        return rut(10 + Math.max(0, Math.min(14, (born.getYear() - 1967) * 2 / 7)), seed, person);
    }

    /** Returns a company's tax number in Chile (RUT). */
    static String rut(Seed seed, String company) {
        return rut(76, seed, company);
    }

    private static String rut(int millions, Seed seed, String holder) {
        String digits = millions + seed.digits(6, holder + "rut", 1);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * (2 + i % 6);
        }
        int check = 11 - sum % 11;
        return digits + "-" + (check == 11 ? "0" : check == 10 ? "K" : Integer.toString(check));
    }

    /** Returns the number of a person's identity card in Colombia (cédula). */
    static String cedula(Seed seed, String person) {
        return "10" + seed.digits(8, person + "cedula", 0);
    }

    /** Returns a company's tax number in Colombia (NIT). */
    static String nit(Seed seed, String company) {
        int[] weights = {41, 37, 29, 23, 19, 17, 13, 7, 3};
        String digits = "90" + seed.digits(7, company + "nit", 0);
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return digits + "-" + (sum % 11 < 2 ? sum % 11 : 11 - sum % 11);
    }

    /** Returns a person's key in Mexico's population registry (CURP). */
    static String curp(List<String> lastNames, String firstName, LocalDate born, boolean isFemale, String state) {
        String paternal = plain(lastNames.get(0));
        String maternal = plain(lastNames.get(1));
        String first = plain(firstName);
        String key = initials(lastNames, firstName)
                + SHORT_DATE.format(born)
                + (isFemale ? "M" : "H")
                + state
                + consonant(paternal)
                + consonant(maternal)
                + consonant(first)
                + (born.getYear() < 2000 ? "0" : "A");
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += CURP_DIGITS.indexOf(key.charAt(i)) * (18 - i);
        }
        return key + (10 - sum % 10) % 10;
    }

    private static String initials(List<String> lastNames, String firstName) {
        String paternal = plain(lastNames.get(0));
        String vowel = paternal.substring(1).replaceAll("[^AEIOU]", "") + "X";
        return paternal.substring(0, 1)
                + vowel.charAt(0)
                + plain(lastNames.get(1)).charAt(0)
                + plain(firstName).charAt(0);
    }

    private static char consonant(String name) {
        return (name.substring(1).replaceAll("[AEIOU ]", "") + "X").charAt(0);
    }

    /** Returns a string in capitals, without accents. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT);
    }
}
