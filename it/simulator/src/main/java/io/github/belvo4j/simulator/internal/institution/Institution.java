package io.github.belvo4j.simulator.internal.institution;

import java.util.Locale;

/**
 * An institution that links can be registered at.
 *
 * @param name the name in the API, such as {@code erebor_mx_retail}
 * @param displayName the display name, such as {@code Erebor}
 */
public record Institution(String name, String displayName) {

    /** Returns the country code in capitals, such as {@code MX}. */
    String country() {
        return country(name);
    }

    /** Returns the country code of the institution with this name. */
    public static String country(String name) {
        return name.split("_", 3)[1].toUpperCase(Locale.ROOT);
    }

    /** Returns whether the users of the institution with this name are companies rather than people. */
    public static boolean isOfCompanies(String name) {
        return name.endsWith("_business") || name.endsWith("_fiscal");
    }

    /** Returns the type of the institution with this name: {@code bank}, {@code fiscal} or {@code employment}. */
    static String type(String name) {
        String last = name.substring(name.lastIndexOf('_') + 1);
        return last.equals("fiscal") || last.equals("employment") ? last : "bank";
    }

    String type() {
        return type(name);
    }
}
