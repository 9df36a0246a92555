package io.github.belvo4j.simulator.internal.institution;

import java.util.Locale;

/**
 * An institution that links can be registered at.
 *
 * @param name such as {@code erebor_mx_retail}
 * @param displayName such as {@code Erebor}
 */
public record Institution(String name, String displayName) {

    /** The country's code in capitals, such as {@code MX}. */
    String country() {
        return country(name);
    }

    /** The code of the country that an institution of this name is in. */
    public static String country(String name) {
        return name.split("_", 3)[1].toUpperCase(Locale.ROOT);
    }

    /** Whether an institution of this name knows companies rather than people. */
    public static boolean isOfCompanies(String name) {
        return name.endsWith("_business") || name.endsWith("_fiscal");
    }

    /** The type of an institution of this name: {@code bank}, {@code fiscal} or {@code employment}. */
    static String type(String name) {
        String last = name.substring(name.lastIndexOf('_') + 1);
        return last.equals("fiscal") || last.equals("employment") ? last : "bank";
    }

    String type() {
        return type(name);
    }
}
