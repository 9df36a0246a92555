package io.github.belvo4j.simulator.internal.institution;

import java.util.List;
import java.util.Locale;

/**
 * An institution that links can be registered at.
 *
 * @param name such as {@code erebor_mx_retail}
 * @param displayName such as {@code Erebor}
 */
public record Institution(String name, String displayName) {

    /** The kind of people and companies that it serves, the last part of its name. */
    private String kind() {
        return name.substring(name.lastIndexOf('_') + 1);
    }

    /** The country's code in capitals, such as {@code MX}. */
    String country() {
        return country(name);
    }

    /** The code of the country that an institution of this name is in. */
    public static String country(String name) {
        return name.split("_", 3)[1].toUpperCase(Locale.ROOT);
    }

    /** Whether companies have accounts at an institution of this name, rather than people. */
    public static boolean isOfCompanies(String name) {
        return name.endsWith("_business");
    }

    /** {@code bank}, {@code fiscal} or {@code employment}. */
    String type() {
        return switch (kind()) {
            case "fiscal", "employment" -> kind();
            default -> "bank";
        };
    }

    /** What Belvo reads there, besides what it makes of it. */
    List<String> resources() {
        return switch (type()) {
            case "fiscal" ->
                List.of("INVOICES", "TAX_RETURNS", "TAX_STATUS", "TAX_COMPLIANCE_STATUS", "TAX_RETENTIONS");
            case "employment" -> List.of("EMPLOYMENT_RECORDS");
            default ->
                country().equals("BR")
                        ? List.of("ACCOUNTS", "TRANSACTIONS", "OWNERS", "BILLS")
                        : List.of("ACCOUNTS", "TRANSACTIONS", "OWNERS");
        };
    }
}
