package io.github.belvo4j.guide.cookbook;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.LinksApi.ListLinksQuery;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.model.AccessMode;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RetrieveTransactionsRequest;
import io.github.belvo4j.model.Transaction;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

record NightlyRefresh(Belvo belvo, ExecutorService threads, Consumer<Transaction> upsert) {

    enum Outcome {
        REFRESHED,
        ASK_THE_PERSON,
        TRY_AGAIN_TOMORROW
    }

    /** Refreshes the links that Belvo doesn't refresh, and returns the outcome for each. */
    Map<Outcome, List<String>> run(LocalDate today) {
        ListLinksQuery query =
                new ListLinksQuery().accessMode(AccessMode.SINGLE).status("valid");
        Map<String, CompletableFuture<Outcome>> calls = new LinkedHashMap<>();
        for (Link link : belvo.links().list(query)) {
            calls.put(link.getId(), belvo.inBackground(client -> refresh(client, link.getId(), today), threads));
        }
        return calls.entrySet().stream()
                .collect(groupingBy(call -> call.getValue().join(), mapping(Map.Entry::getKey, toList())));
    }

    private Outcome refresh(Belvo client, String link, LocalDate today) {
        try {
            client.transactions()
                    .retrieve(new RetrieveTransactionsRequest()
                            .link(link)
                            .dateFrom(today.minusDays(4))
                            .dateTo(today))
                    .forEach(upsert);
            return Outcome.REFRESHED;
        } catch (MfaRequiredException e) {
            return Outcome.ASK_THE_PERSON;
        } catch (InstitutionException e) {
            boolean passes = e.errors().stream()
                    .flatMap(entry -> entry.errorCode().stream())
                    .allMatch(code -> code.remedy() == ErrorCode.Remedy.WAIT);
            return passes ? Outcome.TRY_AGAIN_TOMORROW : Outcome.ASK_THE_PERSON;
        } catch (BelvoException e) {
            return Outcome.TRY_AGAIN_TOMORROW;
        }
    }
}
