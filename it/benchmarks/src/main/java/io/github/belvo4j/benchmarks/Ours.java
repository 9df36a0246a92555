package io.github.belvo4j.benchmarks;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.BelvoBuilder;
import io.github.belvo4j.api.TransactionsApi;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.options.RateLimit;
import io.github.belvo4j.paging.Paged;
import java.net.URI;
import java.util.function.UnaryOperator;

/** The SDK in its default configuration, on Apache HttpClient 5. */
class Ours implements Candidate {

    private final Belvo belvo;

    Ours(URI baseUrl) {
        this(baseUrl, UnaryOperator.identity());
    }

    Ours(URI baseUrl, UnaryOperator<BelvoBuilder> more) {
        this.belvo = more.apply(Belvo.builder()
                        .baseUrl(baseUrl)
                        .credentials("id", "password")
                        .rateLimit(RateLimit.none()))
                .build();
    }

    @Override
    public String link(String id) {
        return belvo.links().get(id).getInstitution();
    }

    @Override
    public int page(String link, int number) {
        return belvo.api(TransactionsApi.class)
                .listTransactions(
                        new ListTransactionsQuery().link(link).page(number).pageSize(LeanServer.PAGE))
                .getResults()
                .size();
    }

    @Override
    public String register() {
        return belvo.links()
                .register(Limit.request(), challenge -> MfaAnswer.token("12345"))
                .getInstitution();
    }

    @Override
    public long all(String link, int pages) {
        // Accesses each row; count() alone might skip the rows.
        return list(belvo.transactions().list(new ListTransactionsQuery().link(link))).stream()
                .filter(transaction -> transaction.getId() != null)
                .count();
    }

    /** Configures how a list is read. */
    <T> Paged<T> list(Paged<T> list) {
        return list;
    }

    @Override
    public void close() {
        belvo.close();
    }
}
