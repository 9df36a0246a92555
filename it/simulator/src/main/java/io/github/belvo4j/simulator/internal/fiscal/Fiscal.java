package io.github.belvo4j.simulator.internal.fiscal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.subject.Subject;
import java.util.List;
import java.util.Optional;

/** The data that tax authorities have about a person's company. */
public final class Fiscal {
    private final Subject subject;

    public Fiscal(Subject subject) {
        this.subject = subject;
    }

    /**
     * Returns the data of a resource.
     *
     * @param request the request, which may select a type and a period
     * @return empty if tax authorities don't offer this resource
     */
    public Optional<List<ObjectNode>> read(String collection, JsonNode request) {
        return switch (collection) {
            case Invoices.COLLECTION -> Optional.of(new Invoices(subject).wanted(request));
            case ChileanInvoices.COLLECTION -> Optional.of(new ChileanInvoices(subject).wanted(request));
            case TaxReturns.COLLECTION -> Optional.of(new TaxReturns(subject).wanted(request));
            case Retentions.COLLECTION -> Optional.of(new Retentions(subject).wanted(request));
            case FinancialStatement.COLLECTION -> Optional.of(List.of(new FinancialStatement(subject).statement()));
            case TaxStatus.COLLECTION -> Optional.of(List.of(new TaxStatus(subject).status()));
            case ChileanTaxStatus.COLLECTION -> Optional.of(List.of(new ChileanTaxStatus(subject).status()));
            case DebtReport.COLLECTION -> Optional.of(List.of(new DebtReport(subject).report()));
            default -> Optional.empty();
        };
    }
}
