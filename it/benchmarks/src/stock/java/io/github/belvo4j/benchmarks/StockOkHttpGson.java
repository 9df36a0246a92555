package io.github.belvo4j.benchmarks;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.belvo4j.stock.okhttp.ApiClient;
import io.github.belvo4j.stock.okhttp.ApiException;
import io.github.belvo4j.stock.okhttp.api.LinksApi;
import io.github.belvo4j.stock.okhttp.api.TransactionsApi;
import io.github.belvo4j.stock.okhttp.model.RegisterLinkRequest;
import io.github.belvo4j.stock.okhttp.model.ResumeRequest;
import java.net.URI;
import java.util.UUID;

/** The generator's {@code okhttp-gson} client, unchanged. */
final class StockOkHttpGson implements Candidate {

    private final LinksApi links;
    private final TransactionsApi transactions;

    StockOkHttpGson(URI baseUrl) {
        ApiClient client = new ApiClient();
        client.setBasePath(baseUrl.toString());
        client.setUsername("id");
        client.setPassword("password");
        links = new LinksApi(client);
        transactions = new TransactionsApi(client);
    }

    @Override
    public String link(String id) throws Exception {
        return links.getLink(UUID.fromString(id)).execute().getInstitution();
    }

    @Override
    public int page(String link, int number) throws Exception {
        return transactions
                .listTransactions(UUID.fromString(link))
                .page(number)
                .pageSize(LeanServer.PAGE)
                .execute()
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
                    .execute()
                    .getInstitution();
        } catch (ApiException e) {
            JsonObject challenge = JsonParser.parseString(e.getResponseBody())
                    .getAsJsonArray()
                    .get(0)
                    .getAsJsonObject();
            return links.resumeLink(new ResumeRequest()
                            .session(challenge.get("session").getAsString())
                            .link(UUID.fromString(challenge.get("link").getAsString()))
                            .token("12345"))
                    .execute()
                    .getInstitution();
        }
    }
}
