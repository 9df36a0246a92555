package io.github.belvo4j.simulator.internal.subject;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.simulator.internal.person.Company;
import io.github.belvo4j.simulator.internal.person.Person;
import io.github.belvo4j.simulator.internal.random.Seed;
import io.github.belvo4j.simulator.internal.template.Templates;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The people and companies that replace those in the document's examples. */
final class Cast {
    private Cast() {}

    /** Returns the strings that refer to people and companies in the examples, with their replacements. */
    static Map<String, String> of(Templates templates, Person person, Seed seed) {
        String form = " " + person.country().text("company_form");
        String employer = (person.employerInCapitals() + form).toUpperCase(Locale.ROOT);
        Company company = Company.of(seed, person);
        Map<String, String> words = new HashMap<>();
        for (List<String> role : List.of(
                List.of("/api/employment-records/", "/personal_data/official_name", person.officialName()),
                List.of("/api/employment-records/", "/personal_data/first_name", person.officialFirstName()),
                List.of("/api/employment-records/", "/personal_data/last_name", person.officialLastNames()),
                List.of("/api/employment-records/", "/internal_identification", person.document()),
                List.of(
                        "/api/employment-records/",
                        "/personal_data/birth_date",
                        person.born().toString()),
                List.of("/api/employment-records/", "/employment_records/0/employer", employer),
                List.of("/api/br/employments/", "/employer_data/name", employer),
                List.of("/api/br/employments/", "/employer_data/code", person.employerNumber()),
                List.of("/api/cl/debt-reports/", "/personal_data/full_name", person.fullName()),
                List.of("/api/cl/debt-reports/", "/personal_data/document_id_number", person.document()),
                List.of("/api/cl/tax-status/", "/entity_details/name", company.legalName()),
                List.of("/api/tax-status/", "/official_name", Person.inCapitals(company.name())),
                List.of(
                        "/api/tax-status/",
                        "/tax_payer_information/commercial_name",
                        Person.inCapitals(company.name())),
                List.of(
                        "/api/tax-status/",
                        "/tax_payer_information/social_name",
                        Person.inCapitals(company.legalName())),
                List.of("/api/tax-status/", "/tax_payer_information/email", person.email()),
                List.of("/api/tax-status/", "/tax_payer_information/rfc", company.number()))) {
            JsonNode said = templates.of(role.get(0)).get(0).at(role.get(1));
            if (said.isTextual()) {
                words.put(said.textValue(), role.get(2));
            }
        }
        return words;
    }
}
