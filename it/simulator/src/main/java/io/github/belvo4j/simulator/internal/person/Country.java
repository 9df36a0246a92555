package io.github.belvo4j.simulator.internal.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.internal.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A country that has institutions: its currency, and the names, places and terms from which data is generated. */
public final class Country {
    private static final Map<String, Country> ALL = read();

    private final String code;
    private final JsonNode facts;
    private final Map<String, List<String>> lists = new TreeMap<>();
    private final Map<String, List<StatementText>> texts;
    private final Map<String, List<StatementText>> companyTexts;

    /** The terms that the country's banks use for an account. */
    public record AccountWords(
            String type,
            String subtype,
            String name,
            @Nullable String identification) {}

    /**
     * The description of a transaction on a statement.
     *
     * @param text the text, which may contain a placeholder for the employer
     * @param merchant the merchant; empty if there is none
     */
    public record StatementText(String text, String merchant) {
        /** Returns the text with the employer in place of the placeholder. */
        public StatementText of(String employer) {
            return new StatementText(text.replace("{employer}", employer), merchant);
        }

        static StatementText parse(String both) {
            int bar = both.indexOf('|');
            return bar < 0
                    ? new StatementText(both, "")
                    : new StatementText(both.substring(0, bar), both.substring(bar + 1));
        }
    }

    /** A town, with the parts that its addresses and phone numbers have in common. */
    public record Place(
            String town,
            String district,
            String state,
            String stateName,
            String code,
            String postcode,
            String areaCode) {}

    /**
     * A company's line of business.
     *
     * @param code the tax authority's code for the product or line of business; empty if there is none
     * @param activity the tax authority's name for the line of business; empty if there is none
     * @param branch the sector of the line of business; empty if there is none
     */
    public record Goods(String text, String code, String activity, String branch) {}

    private Country(String code, JsonNode facts) {
        this.code = code;
        this.facts = facts;
        facts.properties().forEach(fact -> lists.put(fact.getKey(), strings(fact.getValue())));
        texts = texts(facts.path("texts"));
        companyTexts = texts(facts.path("company_texts"));
    }

    private static Map<String, List<StatementText>> texts(JsonNode byPurpose) {
        Map<String, List<StatementText>> texts = new HashMap<>();
        byPurpose
                .properties()
                .forEach(text -> texts.put(
                        text.getKey(),
                        strings(text.getValue()).stream()
                                .map(StatementText::parse)
                                .toList()));
        return texts;
    }

    private static Map<String, Country> read() {
        try (InputStream json = Country.class.getResourceAsStream("countries.json")) {
            Map<String, Country> countries = new TreeMap<>();
            Json.parse(json)
                    .properties()
                    .forEach(country ->
                            countries.put(country.getKey(), new Country(country.getKey(), country.getValue())));
            return Collections.unmodifiableMap(countries);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the country with a given code.
     *
     * @param code the code, such as {@code MX}
     */
    public static Country of(String code) {
        Country country = ALL.get(code);
        if (country == null) {
            throw new IllegalArgumentException("There is no data about the country " + code);
        }
        return country;
    }

    /** Returns the two-letter code. */
    public String code() {
        return code;
    }

    public boolean isBrazil() {
        return code.equals("BR");
    }

    /** Returns a value from the country's data, as a string. */
    public String text(String fact) {
        return facts.path(fact).asText();
    }

    public String currency() {
        return text("currency");
    }

    /** Returns a value from the country's data, as a number. */
    public long number(String fact) {
        return facts.path(fact).asLong();
    }

    /** Returns the lowest and the highest monthly salary, after taxes, in whole units of the currency. */
    public List<Long> salaries() {
        return List.of(
                facts.path("salary").path(0).asLong(),
                facts.path("salary").path(1).asLong());
    }

    /** Returns the days of the month on which salaries are paid; 31 stands for the last day of the month. */
    public List<Integer> salaryDays() {
        return lists("salary_days").stream().map(Integer::valueOf).toList();
    }

    /** Returns a list from the country's data; empty if there is no list with this name. */
    public List<String> lists(String fact) {
        return lists.getOrDefault(fact, List.of());
    }

    /** Returns the possible texts for transactions with this purpose on a person's or a company's statement. */
    public List<StatementText> statementTexts(String purpose, boolean ofCompany) {
        List<StatementText> same = texts.getOrDefault(purpose, List.of());
        return ofCompany ? companyTexts.getOrDefault(purpose, same) : same;
    }

    /** Returns the places that people live in. */
    public List<Place> places() {
        List<Place> places = new ArrayList<>();
        facts.path("places")
                .forEach(place -> places.add(new Place(
                        Json.text(place, "town", ""),
                        Json.text(place, "district", ""),
                        Json.text(place, "state", ""),
                        Json.text(place, "state_name", ""),
                        Json.text(place, "code", ""),
                        Json.text(place, "postcode", ""),
                        Json.text(place, "area", ""))));
        return places;
    }

    /** Returns the line of business of the company with this name. */
    public Goods goods(String company) {
        JsonNode goods = facts.path("goods").path(company);
        return new Goods(
                goods.path(0).asText(company),
                goods.path(1).asText(""),
                goods.path(2).asText(""),
                goods.path(3).asText(""));
    }

    /** Returns the terms that the country's banks use for an account of a person or of a company. */
    public AccountWords account(String book, boolean ofCompany) {
        JsonNode own = facts.path("company_accounts").path(book);
        JsonNode words =
                ofCompany && own.isObject() ? own : facts.path("accounts").path(book);
        return new AccountWords(
                Json.text(words, "type", ""),
                Json.text(words, "subtype", ""),
                Json.text(words, "name", ""),
                Json.text(words, "id"));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(item -> strings.add(item.asText()));
        return List.copyOf(strings);
    }
}
