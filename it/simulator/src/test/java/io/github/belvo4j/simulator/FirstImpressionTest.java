package io.github.belvo4j.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.model.SimulatorClock;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a new user tries and looks at first, and where carelessness would be noticed at once. */
class FirstImpressionTest {
    @RegisterExtension
    static final BelvoSimulatorExtension belvo = new BelvoSimulatorExtension(
            BelvoSimulator.builder().clock(SimulatorClock.fixed(Instant.parse("2030-05-20T12:00:00Z"))));

    private final Client client = Client.of(belvo);
    private final Map<String, String> links = new HashMap<>();

    /** What a person has at a bank in a country. */
    private List<JsonNode> read(String country, String collection) {
        String link = links.computeIfAbsent(
                country,
                code -> client.post(Client.registration("someone", "secret")
                                .put("institution", "erebor_" + code + "_retail"))
                        .text("id"));
        ObjectNode request = Json.object().put("link", link);
        if (collection.equals("/api/transactions/")) {
            request.put("date_from", "2029-05-21").put("date_to", "2030-05-20");
        }
        JsonNode read = client.call("POST", collection, request.toString()).body();
        return read.isArray() ? StreamSupport.stream(read.spliterator(), false).toList() : List.of(read);
    }

    private static Stream<String> texts(List<JsonNode> items, String pointer) {
        return items.stream().map(item -> item.at(pointer).asText());
    }

    private static LocalDate day(JsonNode transaction, String property) {
        return LocalDate.parse(transaction.path(property).asText().substring(0, 10));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    @Test
    void aLinkToAnInstitutionThatDoesNotExistIsRefused() {
        assertThat(client.post(Client.registration("bnk100", "full").put("institution", "nonesuch"))
                        .summary())
                .isEqualTo("400 does_not_exist institution");
        assertThat(belvo.links()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "value_date__gte=01/06/2026, 400 invalid value_date__gte",
        "value_date__gte=2026-02-30, 400 invalid value_date__gte",
        "value_date__gte=abc, 400 invalid value_date__gte",
        "value_date=abc, 400 invalid value_date",
        "amount__gt=abc, 400 invalid amount__gt",
        "account=abc, 400 invalid account",
        "type=OUT, 400 invalid_choice type",
        "'type__in=INFLOW,OUT', 400 invalid_choice type__in",
        "status=abc, 400 invalid_choice status",
    })
    void aFilterThatMeansNothingIsRefused(String filter, String expected) {
        String link = client.register("someone", "secret").text("id");

        assertThat(client.get("/api/transactions/?link=" + link + "&" + filter).summary())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"mx, MXN", "br, BRL", "co, COP", "cl, CLP"})
    void amountsAreInTheCurrencyOfTheCountry(String country, String currency) {
        assertThat(texts(read(country, "/api/accounts/"), "/currency"))
                .hasSize(4)
                .containsOnly(currency);
        assertThat(texts(read(country, "/api/transactions/"), "/currency"))
                .hasSize(365)
                .containsOnly(currency);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mx", "br", "co", "cl"})
    void eachAccountHasItsOwnNumberAndBalance(String country) {
        List<JsonNode> accounts = read(country, "/api/accounts/");

        assertThat(texts(accounts, "/number")).hasSize(4).doesNotHaveDuplicates();
        assertThat(texts(accounts, "/balance/current"))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .allMatch(balance -> new BigDecimal(balance).compareTo(BigDecimal.TEN) > 0);
        assertThat(texts(accounts, "/institution/name")).containsOnly("erebor_" + country + "_retail");
    }

    /** Brazil has none. */
    @ParameterizedTest
    @ValueSource(strings = {"mx", "co", "cl"})
    void theBalanceRunsFromTransactionToTransaction(String country) {
        List<JsonNode> transactions = read(country, "/api/transactions/");

        assertThat(texts(transactions, "/balance").distinct()).hasSizeGreaterThan(330);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mx", "br", "co", "cl"})
    void transactionsAreBookedOnTheirDayOrTheNextWorkingDay(String country) {
        assertThat(read(country, "/api/transactions/")).allSatisfy(transaction -> {
            LocalDate booked = day(transaction, "accounting_date");
            LocalDate day = day(transaction, "value_date");
            switch (day.getDayOfWeek()) {
                case SATURDAY -> assertThat(booked).isEqualTo(day.plusDays(2));
                case SUNDAY -> assertThat(booked).isEqualTo(day.plusDays(1));
                default -> assertThat(booked).isEqualTo(day);
            }
            assertThat(booked.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        });
    }

    @ParameterizedTest
    @CsvSource({"mx, false", "br, true", "co, false", "cl, false"})
    void onlyBrazilPaysByPix(String country, boolean isPaidByPix) {
        assertThat(read(country, "/api/transactions/").stream()
                        .anyMatch(transaction -> transaction.toString().contains("PIX")))
                .isEqualTo(isPaidByPix);
    }

    @ParameterizedTest
    @CsvSource({"mx, 24", "br, 12", "co, 24", "cl, 12"})
    void aSalaryComesAsOftenAsTheCountryPaysIt(String country, int timesAYear) {
        List<JsonNode> salaries = read(country, "/api/transactions/").stream()
                .filter(transaction -> transaction.path("subcategory").asText().equals("Salary"))
                .toList();

        assertThat(salaries).hasSize(timesAYear);
        assertThat(texts(salaries, "/amount"))
                .containsOnly(salaries.get(0).path("amount").asText());
        assertThat(texts(salaries, "/value_date")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "mx, CURP, '[A-Z]{4}\\d{6}[HM][A-Z]{5}[0A]\\d'",
        "br, CPF, '\\d{11}'",
        "co, CC, '\\d{10}'",
        "cl, RUT, '\\d{8}-[\\dK]'",
    })
    void anOwnerHasTheDocumentOfTheCountryAndAnAddressOfTheSameName(String country, String type, String form) {
        JsonNode owner = read(country, "/api/owners/").get(0);
        String[] names = owner.path("display_name").asText().split(" ");
        String fatherName = names[names.length - 2];

        assertThat(read(country, "/api/owners/")).hasSize(1);
        assertThat(owner.at("/document_id/document_type").asText()).isEqualTo(type);
        assertThat(owner.at("/document_id/document_number").asText()).matches(form);
        assertThat(owner.path("email").asText())
                .startsWith(plain(names[0]))
                .endsWith(plain(fatherName) + "@example.com");
        if (!country.equals("br")) {
            assertThat(owner.path("first_name").asText()).startsWith(names[0]);
            assertThat(owner.path("last_name").asText()).isEqualTo(fatherName);
            assertThat(owner.path("second_last_name").asText()).isEqualTo(names[names.length - 1]);
        }
    }

    @Test
    void aBrazilianOwnerIsOnePersonInAllDetails() {
        JsonNode owner = read("br", "/api/owners/").get(0);

        assertThat(owner.path("address").asText())
                .contains(owner.at("/addresses/0/address").asText())
                .contains(owner.at("/addresses/0/town").asText());
        assertThat(owner.at("/emails/0/email")).isEqualTo(owner.path("email"));
        assertThat(owner.path("phone_number").asText())
                .matches("\\+55 \\d\\d 9\\d{8}")
                .endsWith(owner.at("/phone_numbers/0/number").asText())
                .contains(owner.at("/phone_numbers/0/area_code").asText());
        assertThat(owner.at("/financial_profile/informed_income/amount").decimalValue())
                .isEqualByComparingTo(read("br", "/api/incomes/")
                        .get(0)
                        .path("monthly_average_regular")
                        .decimalValue());
        assertThat(owner.at("/financial_profile/company_id"))
                .isEqualTo(owner.at("/financial_relation/payroll_accounts/0/employer_id_number"));
    }

    @Test
    void anotherUserIsAnotherPerson() {
        String document = read("mx", "/api/owners/").get(0).path("document_id").toString();
        links.put("mx", client.register("someone else", "secret").text("id"));

        assertThat(read("mx", "/api/owners/").get(0).path("document_id").toString())
                .isNotEqualTo(document);
    }
}
