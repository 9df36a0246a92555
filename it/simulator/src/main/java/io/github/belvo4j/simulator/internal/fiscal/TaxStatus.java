package io.github.belvo4j.simulator.internal.fiscal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.person.Company;
import io.github.belvo4j.simulator.internal.person.Country;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** A company's registration with Mexico's tax authority. */
final class TaxStatus {
    static final String COLLECTION = "/api/tax-status/";

    private static final DateTimeFormatter LONG_DATE =
            DateTimeFormatter.ofPattern("d 'DE' MMMM 'DE' uuuu", new Locale("es"));

    private final Subject subject;
    private final Person person;
    private final Company company;

    TaxStatus(Subject subject) {
        this.subject = subject;
        this.person = subject.person();
        this.company = subject.ledger().holder().company();
    }

    ObjectNode status() {
        Country.Place place = person.place();
        LocalDate today = subject.today();
        String town = Person.inCapitals(place.town());
        ObjectNode status = subject.example(COLLECTION, any -> true)
                .put(
                        "place_and_date_of_issuance",
                        town + " , " + place.stateName() + " A "
                                + LONG_DATE.format(today).toUpperCase(Locale.ROOT))
                .put("id_cif", subject.seed().digits(11, company.number(), 0))
                .put(
                        "digital_stamp_chain",
                        "||" + today.toString().replace('-', '/') + "|" + company.number()
                                + "|CONSTANCIA DE SITUACIÓN FISCAL|200001088888800000031||");
        since(status, company.founded().toString());
        ((ObjectNode) status.path("tax_payer_information"))
                .put("email", company.email())
                .put("phone", place.areaCode() + person.phone());
        address((ObjectNode) status.path("address"), place, town);
        ((ObjectNode) status.path("economic_activity").path(0))
                .put("economic_activity", person.country().goods(company.name()).activity());
        return status;
    }

    private void address(ObjectNode address, Country.Place place, String town) {
        String street = Person.inCapitals(person.street());
        int first = street.indexOf(' ');
        int last = street.lastIndexOf(' ');
        address.put("postal_code", place.postcode())
                .put("street_type", street.substring(0, first))
                .put("street", street.substring(first + 1, last))
                .put("exterior_number", street.substring(last + 1))
                .put("interior_number", "")
                .put("suburb", Person.inCapitals(place.district()))
                .put("locality", town)
                .put("municipality", town)
                .put("state", place.stateName())
                .putArray("between_street");
    }

    /** Sets all start dates to the date on which the company was founded. */
    private static void since(JsonNode value, String founded) {
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            if (property.getKey().matches("(initial|start_operations|last_status_change)_date")) {
                ((ObjectNode) value).put(property.getKey(), founded);
            }
            since(property.getValue(), founded);
        }
        if (value.isArray()) {
            value.forEach(item -> since(item, founded));
        }
    }
}
