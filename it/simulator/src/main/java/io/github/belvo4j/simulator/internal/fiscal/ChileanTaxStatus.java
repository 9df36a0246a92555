package io.github.belvo4j.simulator.internal.fiscal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.simulator.internal.person.Company;
import io.github.belvo4j.simulator.internal.person.Country;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;

/** A company's registration with Chile's tax authority. */
final class ChileanTaxStatus {
    static final String COLLECTION = "/api/cl/tax-status/";

    /** The date on which the tax regime was introduced. */
    private static final LocalDate REGIME = LocalDate.of(2020, 1, 1);

    /** The date on which electronic invoices were introduced for small companies. */
    private static final LocalDate ELECTRONIC = LocalDate.of(2007, 6, 1);

    private final Subject subject;
    private final Person person;
    private final Company company;

    ChileanTaxStatus(Subject subject) {
        this.subject = subject;
        this.person = subject.person();
        this.company = subject.ledger().holder().company();
    }

    ObjectNode status() {
        Country.Place place = person.place();
        Country.Goods goods = person.country().goods(company.name());
        String town = Person.inCapitals(place.town());
        ObjectNode status = subject.example(COLLECTION, any -> true);
        since(status, company.founded());
        first(status, "regimes").put("start_date", later(company.founded(), REGIME));
        first(status, "authorized_tax_documents").put("authorization_date", later(company.founded(), ELECTRONIC));
        ((ObjectNode) status.path("entity_details")).put("document_id_number", company.number());
        first(status, "addresses").put("address", person.street() + ", " + place.town());
        first(status, "emails").put("email", company.email());
        first(status, "phone_numbers").put("number", place.areaCode() + person.phone());
        first(status, "economic_activities")
                .put("type", goods.branch())
                .put("activity", goods.activity())
                .put("code", goods.code());
        first(status, "equity_holders").put("ownership_share", 100).put("profit_share", 100);
        status.putArray("company_partnership_stakes");
        ((ObjectNode) status.path("fiscal_office")).put("name", town).put("address", "OFICINA SII, " + town);
        property(first(status, "property_tax_liabilities"), town);
        return status;
    }

    /** Fills in a property's address, and the next of the four installments in which its property tax is paid each year. */
    private void property(ObjectNode property, String town) {
        property.put("district", town).put("address", person.street());
        LocalDate due = subject.today().withMonth(Month.APRIL.getValue()).withDayOfMonth(30);
        int installment = 1;
        while (due.isBefore(subject.today())) {
            due = due.plusMonths(installment == 1 || installment == 3 ? 2 : installment == 2 ? 3 : 5);
            installment = installment % 4 + 1;
        }
        first(property, "scheduled_tax_payments")
                .put("year", due.getYear())
                .put("installment", installment)
                .put("due_date", due.toString());
    }

    private static String later(LocalDate one, LocalDate other) {
        return (one.isBefore(other) ? other : one).toString();
    }

    private static ObjectNode first(ObjectNode object, String list) {
        return (ObjectNode) object.path(list).path(0);
    }

    /** Sets all start dates to the date on which the company was founded. */
    private static void since(JsonNode value, LocalDate founded) {
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            String name = property.getKey();
            if (name.matches("date|start_date|incorporation_date|authorization_date")
                    && property.getValue().isTextual()) {
                property.setValue(TextNode.valueOf(founded.toString()));
            }
            since(property.getValue(), founded);
        }
        if (value.isArray()) {
            value.forEach(item -> since(item, founded));
        }
    }
}
