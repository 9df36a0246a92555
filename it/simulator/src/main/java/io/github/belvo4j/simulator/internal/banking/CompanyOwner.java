package io.github.belvo4j.simulator.internal.banking;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.json.Money;
import io.github.belvo4j.simulator.internal.person.Company;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.util.List;

/** The owner of a company's accounts: the company, with the person behind it. */
final class CompanyOwner {
    /** The properties that only people have. */
    private static final List<String> PERSONAL = List.of(
            "first_name",
            "last_name",
            "second_last_name",
            "social_name",
            "birth_date",
            "marital_status",
            "marital_status_additional_info",
            "gender",
            "is_local_resident",
            "nationalities",
            "filiations");

    private CompanyOwner() {}

    /** Turns the description of a person who owns accounts into that of the person's company. */
    static ObjectNode of(ObjectNode owner, Subject subject) {
        Person person = subject.person();
        Company company = subject.ledger().holder().company();
        owner.remove(PERSONAL);
        owner.put("display_name", company.legalName()).put("email", company.email());
        owner.putObject("document_id")
                .put("document_type", documentType(person))
                .put("document_number", company.number());
        if (person.country().isBrazil()) {
            brazilian(owner, company, subject);
        } else {
            owner.put("business_name", company.legalName());
        }
        return owner;
    }

    private static String documentType(Person person) {
        return switch (person.country().code()) {
            case "BR" -> "CNPJ";
            case "CO" -> "NIT";
            case "CL" -> "RUT";
            default -> "RFC";
        };
    }

    private static void brazilian(ObjectNode owner, Company company, Subject subject) {
        Person person = subject.person();
        owner.put("company_name", company.legalName())
                .put("trade_name", company.name())
                .put("incorporation_date", company.founded().toString());
        owner.putArray("emails").addObject().put("is_main", true).put("email", company.email());
        owner.putArray("parties")
                .addObject()
                .put("person_type", "INDIVIDUAL")
                .put("type", "ADMINISTRATOR")
                .put("display_name", person.fullName())
                .put("start_date", company.founded().toString())
                .put("percentage_type", 1)
                .put("document_type", "CPF")
                .put("document_number", person.document())
                .put("document_country", "BRA");
        ObjectNode profile = (ObjectNode) owner.path("financial_profile");
        profile.remove(List.of("company_id", "occupation_code", "occupation_description", "informed_income"));
        ObjectNode revenue = Json.object()
                .put("frequency", "MONTHLY")
                .putNull("frequency_additional_info")
                .put("currency", person.country().currency())
                .put("year", subject.today().getYear() - 1);
        revenue.set("amount", Money.json(company.turnover()));
        profile.set("informed_revenue", revenue);
        ((ObjectNode) owner.path("financial_relation"))
                .remove(List.of("salary_portability_requests", "payroll_accounts"));
    }
}
