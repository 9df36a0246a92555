package io.github.belvo4j.resource;

import io.github.belvo4j.api.DebtReportsChileApi;
import io.github.belvo4j.api.DebtReportsChileApi.ListChileDebtReportsQuery;
import io.github.belvo4j.api.InvoicesChileApi;
import io.github.belvo4j.api.InvoicesChileApi.ListChileInvoicesQuery;
import io.github.belvo4j.api.TaxStatusChileApi;
import io.github.belvo4j.api.TaxStatusChileApi.ListChileTaxStatusesQuery;
import io.github.belvo4j.model.*;

/** Resources that exist only in Chile. */
public final class Chile {

    private final ResourceFactory resources;

    /**
     * Creates the resources; used by {@link io.github.belvo4j.Belvo}.
     *
     * @param resources the factory of the client's resources
     */
    public Chile(ResourceFactory resources) {
        this.resources = resources;
    }

    /** {@return invoices registered with the tax authority} */
    public AsyncResource<ChileInvoice, RetrieveChileInvoicesRequest, ListChileInvoicesQuery> invoices() {
        return resources.resource(InvoicesChileApi.class);
    }

    /** {@return tax statuses: how a person or company is registered with the tax authority} */
    public StoredResource<ChileTaxStatus, RetrieveChileTaxStatusRequest, ListChileTaxStatusesQuery> taxStatuses() {
        return resources.resource(TaxStatusChileApi.class);
    }

    /** {@return debt reports: what a person owes to financial institutions} */
    public AsyncResource<ChileDebtReport, RetrieveChileDebtReportsRequest, ListChileDebtReportsQuery> debtReports() {
        return resources.resource(DebtReportsChileApi.class);
    }
}
