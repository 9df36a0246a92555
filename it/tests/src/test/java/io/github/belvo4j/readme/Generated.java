package io.github.belvo4j.readme;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.InstitutionsApi;
import io.github.belvo4j.api.InstitutionsApi.ListInstitutionsQuery;
import io.github.belvo4j.model.Institution;
import java.util.List;

class Generated {
    List<Institution> banksOf(Belvo belvo, String country) {
        InstitutionsApi institutions = belvo.api(InstitutionsApi.class);
        return institutions
                .listInstitutions(
                        new ListInstitutionsQuery().countryCode(country).pageSize(20))
                .getResults();
    }
}
