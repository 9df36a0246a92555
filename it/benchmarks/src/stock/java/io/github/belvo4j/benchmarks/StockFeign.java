package io.github.belvo4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import feign.FeignException;
import feign.Retryer;
import io.github.belvo4j.stock.feign.ApiClient;
import io.github.belvo4j.stock.feign.api.LinksApi;
import io.github.belvo4j.stock.feign.api.TransactionsApi;
import io.github.belvo4j.stock.feign.api.TransactionsApi.ListTransactionsQueryParams;
import io.github.belvo4j.stock.feign.model.RegisterLinkRequest;
import io.github.belvo4j.stock.feign.model.ResumeRequest;
import java.net.URI;
import java.util.UUID;

/** The generator's {@code feign} client, unchanged, on OkHttp. */
final class StockFeign implements Candidate {

    private final ApiClient client = new ApiClient("basicAuth");
    private final LinksApi links;
    private final TransactionsApi transactions;

    StockFeign(URI baseUrl) {
        client.setBasePath(baseUrl.toString());
        client.setCredentials("id", "password");
        client.getFeignBuilder().retryer(Retryer.NEVER_RETRY);
        links = client.buildClient(LinksApi.class);
        transactions = client.buildClient(TransactionsApi.class);
    }

    @Override
    public String link(String id) {
        return links.getLink(UUID.fromString(id)).getInstitution();
    }

    @Override
    public int page(String link, int number) {
        return transactions
                .listTransactions(new ListTransactionsQueryParams()
                        .link(UUID.fromString(link))
                        .page(number)
                        .pageSize(LeanServer.PAGE))
                .getResults()
                .size();
    }

    @Override
    public String register() throws Exception {
        try {
            return links.registerLink(new RegisterLinkRequest()
                            .institution("erebor_mx_retail")
                            .username("mfa_default")
                            .password("pass_valid"))
                    .getInstitution();
        } catch (FeignException e) {
            JsonNode challenge =
                    client.getObjectMapper().readTree(e.contentUTF8()).get(0);
            return links.resumeLink(new ResumeRequest()
                            .session(challenge.get("session").textValue())
                            .link(UUID.fromString(challenge.get("link").textValue()))
                            .token("12345"))
                    .getInstitution();
        }
    }
}
