package io.github.belvo4j.simulator.internal.banking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.ledger.Book;
import io.github.belvo4j.simulator.internal.person.Country;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.time.ZoneOffset;

/** The holder of the accounts, in the API's format for owners. */
final class Owners {
    private static final String COLLECTION = "/api/owners/";

    private final Subject subject;
    private final Person person;
    private final Accounts accounts;

    Owners(Subject subject, Accounts accounts) {
        this.subject = subject;
        this.person = subject.person();
        this.accounts = accounts;
    }

    ObjectNode holder() {
        boolean isBrazilian = person.country().isBrazil();
        ObjectNode owner = subject.example(
                        COLLECTION, example -> example.has(isBrazilian ? "filiations" : "first_name"))
                .put("id", subject.id("owner", 0))
                .put("internal_identification", subject.seed().digits(8, person.id(), 0))
                .put("display_name", person.fullName())
                .put("email", person.email())
                .put("phone_number", person.fullPhone())
                .put("address", person.address());
        owner.putObject("document_id").put("document_type", documentType()).put("document_number", person.document());
        if (isBrazilian) {
            brazilian(owner);
        } else {
            owner.put("first_name", person.firstName())
                    .put("last_name", person.lastNames().get(0))
                    .put("second_last_name", person.lastNames().get(1));
        }
        return subject.ledger().holder().isCompany() ? CompanyOwner.of(owner, subject) : owner;
    }

    private String documentType() {
        return switch (person.country().code()) {
            case "BR" -> "CPF";
            case "CO" -> "CC";
            case "CL" -> "RUT";
            default -> "CURP";
        };
    }

    private void brazilian(ObjectNode owner) {
        Country.Place place = person.place();
        owner.put("birth_date", person.born().toString())
                .put("gender", person.isFemale() ? "FEMALE" : "MALE")
                .put("marital_status", "SINGLE");
        owner.putArray("additional_documents");
        owner.putArray("emails").addObject().put("is_main", true).put("email", person.email());
        ((ObjectNode) owner.path("addresses").path(0))
                .put("address", person.street())
                .putNull("additional_info")
                .put("district_name", place.district())
                .put("town", place.town())
                .put("town_code", place.code())
                .put("state", place.state())
                .put("postcode", place.postcode())
                .putNull("latitude")
                .putNull("longitude");
        ((ObjectNode) owner.path("phone_numbers").path(0))
                .put("number", person.phone())
                .put("area_code", place.areaCode());
        ((ObjectNode) owner.path("filiations").path(0))
                .put("civil_name", "Ana " + person.lastNames().get(1));
        profile((ObjectNode) owner.path("financial_profile"));
        relation((ObjectNode) owner.path("financial_relation"));
    }

    private void profile(ObjectNode profile) {
        profile.put("company_id", person.employerNumber());
        ((ObjectNode) profile.path("informed_income"))
                .put("currency", person.country().currency())
                .set("amount", Money.json(person.salary()));
        ((ObjectNode) profile.path("patrimony")).set("amount", Money.json(person.salary() * 24));
    }

    private void relation(ObjectNode relation) {
        relation.put(
                "start_date",
                subject.today()
                        .minusYears(4)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .toString());
        relation.putArray("procurators");
        String number = accounts.number(Book.CHECKING);
        ((ObjectNode) relation.path("products").path(0))
                .put("agency", accounts.agency())
                .put("number", number.substring(0, 7))
                .put("check_digit", number.substring(7));
        relation.putArray("salary_portability_requests");
        ((ObjectNode) relation.path("payroll_accounts").path(0))
                .put("employer_name", person.employer() + " " + person.country().text("company_form"))
                .put("employer_id_number", person.employerNumber());
    }
}
