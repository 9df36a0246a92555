package io.github.belvo4j.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.stock.jdk.ApiClient;
import io.github.belvo4j.stock.jdk.ApiException;
import io.github.belvo4j.stock.jdk.api.LinksApi;
import io.github.belvo4j.stock.jdk.api.TransactionsApi;
import io.github.belvo4j.stock.jdk.api.TransactionsApi.APIListTransactionsRequest;
import io.github.belvo4j.stock.jdk.model.RegisterLinkRequest;
import io.github.belvo4j.stock.jdk.model.ResumeRequest;
import java.net.URI;
import java.util.UUID;

/** The generator's {@code native} client, unchanged except for the credentials, for which it has no setting. */
final class StockNative implements Candidate {

    private final ApiClient client = new ApiClient();
    private final LinksApi links;
    private final TransactionsApi transactions;

    StockNative(URI baseUrl) {
        client.updateBaseUri(baseUrl.toString());
        client.setRequestInterceptor(request -> request.header("Authorization", Limit.AUTHORIZATION));
        links = new LinksApi(client);
        transactions = new TransactionsApi(client);
    }

    @Override
    public String link(String id) throws Exception {
        return links.getLink(UUID.fromString(id)).getInstitution();
    }

    @Override
    public int page(String link, int number) throws Exception {
        return transactions
                .listTransactions(APIListTransactionsRequest.newBuilder()
                        .link(UUID.fromString(link))
                        .page(number)
                        .pageSize(LeanServer.PAGE)
                        .build())
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
        } catch (ApiException e) {
            JsonNode challenge =
                    client.getObjectMapper().readTree(e.getResponseBody()).get(0);
            return links.resumeLink(new ResumeRequest()
                            .session(challenge.get("session").textValue())
                            .link(UUID.fromString(challenge.get("link").textValue()))
                            .token("12345"))
                    .getInstitution();
        }
    }
}
