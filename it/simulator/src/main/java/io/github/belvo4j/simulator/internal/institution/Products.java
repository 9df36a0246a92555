package io.github.belvo4j.simulator.internal.institution;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The resources that an institution offers, which depend on its type and country. */
public final class Products {
    private static final List<String> BANK = List.of(
            "/api/accounts/",
            "/api/transactions/",
            "/api/owners/",
            "/api/incomes/",
            "/api/recurring-expenses/",
            "/api/risk-insights/");

    private static final List<String> BANK_IN_BRAZIL = List.of(
            "/api/bills/",
            "/api/br/balances/",
            "/api/br/investments/",
            "/api/br/investment-transactions/",
            "/api/br/exchanges/");

    private static final List<String> TAXES_IN_MEXICO = List.of(
            "/api/invoices/",
            "/api/tax-returns/",
            "/api/tax-status/",
            "/api/tax-compliance-status/",
            "/api/tax-retentions/",
            "/api/financial-statements/");

    private static final List<String> TAXES_IN_COLOMBIA = List.of("/api/invoices/");

    private static final List<String> TAXES_IN_CHILE =
            List.of("/api/cl/invoices/", "/api/cl/tax-status/", "/api/cl/debt-reports/");

    private static final List<String> WORK_IN_MEXICO =
            List.of("/api/employment-records/", "/api/mx/current-employments/", "/api/employment-metrics/");

    private static final List<String> WORK_IN_BRAZIL = List.of("/api/br/employments/", "/api/owners/");

    private Products() {}

    /** Returns whether an institution offers the resource whose list has the path {@code collection}. */
    public static boolean offers(String institution, String collection) {
        return collections(institution).anyMatch(collection::equals);
    }

    /** Returns whether an institution offers the resource with a given name. */
    public static boolean offersNamed(String institution, String resource) {
        return named(institution).contains(resource);
    }

    /** Returns the names of the resources that an institution offers. */
    public static List<String> named(String institution) {
        return collections(institution).map(Products::name).toList();
    }

    /** Returns the paths of the lists of all resources that an institution offers. */
    public static Stream<String> collections(String institution) {
        String country = Institution.country(institution);
        return switch (Institution.type(institution)) {
            case "fiscal" ->
                switch (country) {
                    case "CL" -> TAXES_IN_CHILE.stream();
                    case "CO" -> TAXES_IN_COLOMBIA.stream();
                    default -> TAXES_IN_MEXICO.stream();
                };
            case "employment" -> (country.equals("BR") ? WORK_IN_BRAZIL : WORK_IN_MEXICO).stream();
            default -> Stream.concat(BANK.stream(), country.equals("BR") ? BANK_IN_BRAZIL.stream() : Stream.empty());
        };
    }

    /**
     * Returns the name by which link requests and webhooks refer to the resource whose list has this path, such as
     * {@code TAX_RETURNS} for {@code /api/tax-returns/}.
     */
    public static String name(String collection) {
        return collection.replaceAll("/$|.*/(?=[^/]+/$)", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
