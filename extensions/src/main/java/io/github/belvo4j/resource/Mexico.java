package io.github.belvo4j.resource;

import io.github.belvo4j.api.CurrentEmploymentsMexicoApi;
import io.github.belvo4j.api.CurrentEmploymentsMexicoApi.ListCurrentEmploymentsQuery;
import io.github.belvo4j.model.CurrentEmployment;
import io.github.belvo4j.model.RetrieveCurrentEmploymentsRequest;

/** Resources that exist only in Mexico. */
public final class Mexico {

    private final ResourceFactory resources;

    /**
     * Creates the resources; used by {@link io.github.belvo4j.Belvo}.
     *
     * @param resources the factory of the client's resources
     */
    public Mexico(ResourceFactory resources) {
        this.resources = resources;
    }

    /** {@return current employments, according to social security} */
    public StoredResource<CurrentEmployment, RetrieveCurrentEmploymentsRequest, ListCurrentEmploymentsQuery>
            currentEmployments() {
        return resources.resource(CurrentEmploymentsMexicoApi.class);
    }
}
