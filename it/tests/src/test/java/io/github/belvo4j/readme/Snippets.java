package io.github.belvo4j.readme;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.api.TransactionsApi.ListTransactionsQuery;
import io.github.belvo4j.error.BelvoException;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.InstitutionException;
import io.github.belvo4j.error.WebhookException;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaChallenge;
import io.github.belvo4j.mfa.MfaRequiredException;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.Account;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.model.RetrieveRequest;
import io.github.belvo4j.model.Transaction;
import io.github.belvo4j.model.TransactionType;
import io.github.belvo4j.options.Environment;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.Timeouts;
import io.github.belvo4j.paging.Page;
import io.github.belvo4j.paging.Paged;
import io.github.belvo4j.response.ApiResponse;
import io.github.belvo4j.webhook.AggregationWebhook;
import io.github.belvo4j.webhook.Webhook;
import io.github.belvo4j.webhook.WebhookData;
import io.github.belvo4j.webhook.WebhookReceiver;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The guides' snippets: {@link GuidesTest} checks that the guides show them, and runs them. */
final class Snippets {

    private Snippets() {}

    static Belvo client(String secretId, String secretPassword) {
        Belvo belvo = Belvo.builder()
                .environment(Environment.SANDBOX)
                .credentials(secretId, secretPassword)
                .build();
        return belvo;
    }

    static RegisterLinkRequest request() {
        RegisterLinkRequest request = new RegisterLinkRequest()
                .institution("heimdall_mx_retail")
                .username("mfa_default")
                .password("pass_valid");
        return request;
    }

    static Link withCallback(Belvo belvo, RegisterLinkRequest request, Function<MfaChallenge, String> user) {
        Link link = belvo.links().register(request, challenge -> {
            if (challenge.expectsInput()) {
                return MfaAnswer.token(user.apply(challenge));
            }
            user.apply(challenge);
            return MfaAnswer.confirmed();
        });
        return link;
    }

    static void webApplication(
            Belvo belvo, RegisterLinkRequest request, Consumer<MfaChallenge> page, Consumer<String> store) {
        try {
            Link link = belvo.links().register(request);
            System.out.println("Registered at once: " + link.getId());
        } catch (MfaRequiredException e) {
            page.accept(e.challenge());
            store.accept(e.ticket().serialized());
        }
    }

    static Link laterRequest(Belvo belvo, String stored, String token) {
        Link link = belvo.links().resume(MfaTicket.of(stored), MfaAnswer.token(token));
        return link;
    }

    static Link raw(Belvo belvo, RegisterLinkRequest request, Function<MfaChallenge, String> user) {
        LinksApi links = belvo.api(LinksApi.class);
        try {
            return links.registerLink(request);
        } catch (MfaRequiredException e) {
            return links.resumeLink(new ResumeRequest()
                    .session(e.challenge().session())
                    .link(e.challenge().link().orElseThrow())
                    .token(user.apply(e.challenge())));
        }
    }

    static WebhookReceiver receiver(String secret) {
        WebhookReceiver receiver = WebhookReceiver.accepting(WebhookReceiver.bearer(secret));
        return receiver;
    }

    static int webhook(WebhookReceiver receiver, String authorization, byte[] body, Consumer<String> queue) {
        try {
            Webhook webhook = receiver.receive(authorization, body);
            if (webhook instanceof AggregationWebhook aggregation
                    && aggregation.data() instanceof WebhookData.Transactions transactions) {
                queue.accept(aggregation.linkId() + " has " + transactions.total() + " transactions");
            }
            return 200;
        } catch (WebhookException e) {
            return e.isUnauthorized() ? 401 : 400;
        }
    }

    static String errors(Belvo belvo, RegisterLinkRequest request) {
        try {
            return belvo.links().register(request).getId();
        } catch (InstitutionException e) {
            return e.hasCode(ErrorCode.LOGIN_ERROR) ? "Check your user name and password." : "Try again later.";
        } catch (BelvoException e) {
            return "Something failed; Belvo knows it as request "
                    + e.requestId().orElse("(none)");
        }
    }

    static List<Account> retrieve(Belvo belvo, String link, Function<MfaChallenge, String> user) {
        List<Account> accounts = belvo.accounts()
                .retrieve(new RetrieveRequest().link(link), challenge -> MfaAnswer.token(user.apply(challenge)));
        return accounts;
    }

    static void readAhead(Belvo belvo, String link, Consumer<Transaction> ledger) {
        try (Stream<Transaction> transactions =
                belvo.transactions().list(new ListTransactionsQuery().link(link)).readAhead(4).stream()) {
            transactions.forEach(ledger);
        }
    }

    static BigDecimal spent(Belvo belvo, String link) {
        BigDecimal spent = belvo
                .transactions()
                .list(new ListTransactionsQuery()
                        .link(link)
                        .valueDateGte(LocalDate.of(2026, 1, 1))
                        .type(TransactionType.OUTFLOW))
                .stream()
                .map(Transaction::getAmount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return spent;
    }

    static void goOn(Belvo belvo, String link, int next, Consumer<Transaction> ledger, Consumer<Integer> done) {
        Paged<Transaction> transactions =
                belvo.transactions().list(new ListTransactionsQuery().link(link).pageSize(500));
        for (Page<Transaction> page : transactions.from(next).pages()) {
            page.items().forEach(ledger);
            done.accept(page.number());
        }
    }

    static String forSomeCalls(Belvo belvo, String id) {
        Belvo other = belvo.withOptions(RequestOptions.builder()
                .timeouts(Timeouts.builder().call(Duration.ofSeconds(5)).build())
                .fields("id", "balance")
                .build());
        ApiResponse<Account> response = other.exchange(b -> b.accounts().get(id));
        CompletableFuture<Account> later = belvo.inBackground(b -> b.accounts().get(id));
        return response.status() + " " + later.join().getId();
    }
}
