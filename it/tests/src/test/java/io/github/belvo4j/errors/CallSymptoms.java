package io.github.belvo4j.errors;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.mfa.MfaAnswer;
import io.github.belvo4j.mfa.MfaTicket;
import io.github.belvo4j.model.InvoiceType;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.RetrieveEmploymentRecordsRequest;
import io.github.belvo4j.model.RetrieveInvoicesRequest;
import io.github.belvo4j.simulator.BelvoSimulator;
import io.github.belvo4j.webhook.WebhookReceiver;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** Failures of calls, of webhooks and of the simulator, in the order of the guide. */
final class CallSymptoms {

    static final List<Symptom> ALL = List.of(
            new Symptom(
                    Area.REQUEST,
                    scene -> scene.client().links().register(new RegisterLinkRequest().username("user_good")),
                    "The request violates a constraint of the API. The exception has no status, because nothing was sent.",
                    "Set or correct each field that the message names; `errors()` has an entry for each of these fields. If"
                            + " Belvo accepts"
                            + " a value that the SDK rejects, use `validateRequests(false)`."),
            new Symptom(
                    Area.REQUEST,
                    scene -> scene.get(scene.builder()),
                    "The object doesn't exist, was deleted, or belongs to another environment.",
                    "Check the origin of the ID: IDs from the sandbox don't exist in production. The simulator also returns this"
                            + " error for an unknown path, for example if the base URL is wrong."),
            new Symptom(Area.REQUEST, scene -> scene.getRefused(ErrorCode.METHOD_NOT_ALLOWED)),
            new Symptom(
                    Area.REQUEST,
                    scene -> scene.client()
                            .links()
                            .register(new RegisterLinkRequest()
                                    .institution("my_bank")
                                    .username("bnk100")
                                    .password("full")),
                    "An ID or a name in the body doesn't exist. The message names the field.",
                    "For an institution, use a `name` from `institutions().list(…)`, such as `heimdall_mx_retail`. The sandbox"
                            + " and production have different institutions."),
            new Symptom(
                    Area.REQUEST,
                    scene -> scene.client()
                            .invoices()
                            .retrieve(new RetrieveInvoicesRequest()
                                    .link(scene.link())
                                    .type(InvoiceType.INFLOW)
                                    .dateFrom(LocalDate.of(2026, 1, 1))
                                    .dateTo(LocalDate.of(2026, 1, 31))),
                    "The institution doesn't offer this kind of data: a bank, for example, has no invoices.",
                    "Check the institution's `getResources()`, and use a link to an institution that offers the data."),
            new Symptom(
                    Area.INSTITUTION,
                    scene -> {
                        scene.link();
                        scene.link();
                    },
                    "This user already has a link to this institution, for example because your program ran twice.",
                    "Use the existing link: `links().list(…)` finds it. To start over, delete that link; with the simulator, use"
                            + " another user name, such as `bnk100+2`, or call `POST /__simulator/reset`."),
            new Symptom(Area.INSTITUTION, scene -> scene.register("user_invalid")),
            new Symptom(
                    Area.INSTITUTION,
                    scene -> scene.register("too_many_sessions"),
                    "The user is logged in to the bank elsewhere, or Belvo's previous session at the bank is still open. Unless"
                            + " retries are disabled, the client has already waited 120 seconds and tried again.",
                    "Ask the user to log out, and try again later. Don't retrieve data right after registering a link; wait for"
                            + " the webhook."),
            new Symptom(Area.INSTITUTION, scene -> scene.register("institution_down")),
            new Symptom(
                    Area.INSTITUTION,
                    scene -> {
                        String link = scene.link();
                        scene.simulator().invalidate(link);
                        scene.retrieveAccounts(link);
                    },
                    null,
                    "Ask the user for the current password, and call `links().update(…)`."),
            new Symptom(
                    Area.INSTITUTION,
                    scene -> scene.retrieveAccounts(scene.unconfirmedLink()),
                    "The registration required a token, which was never sent, so the link isn't confirmed.",
                    "Call `links().update(…)` with the user's credentials, and answer the challenge."),
            new Symptom(Area.INSTITUTION, scene -> scene.register("activation_required")),
            new Symptom(
                    Area.MFA,
                    scene -> scene.register("mfa_default"),
                    "The institution requires a token, and the call has no callback. This isn't a failure: the call is paused.",
                    "Pass a callback, or catch the exception and store its `ticket()`, as described under [MFA](mfa.md)."),
            new Symptom(
                    Area.MFA,
                    scene -> scene.client().links().resume(scene.ticket(), MfaAnswer.token("999999")),
                    "The token was wrong, or the institution requires another token.",
                    "Show the new challenge. Limit the number of attempts: many banks lock an account after three wrong tokens."),
            new Symptom(
                    Area.MFA,
                    scene -> {
                        MfaTicket ticket = scene.ticket();
                        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofDays(1));
                        scene.client(scene.builder().clock(late)).links().resume(ticket, MfaAnswer.token("111111"));
                    },
                    "The session had already expired when the user entered the token, so nothing was sent."
                            + " `challenge().deadline()` returns the time at which the session expires.",
                    "Start over with the first call, and show users how much time is left."),
            new Symptom(Area.MFA, scene -> {
                MfaTicket ticket = scene.ticket();
                scene.simulator().clock().advance(Duration.ofHours(3));
                scene.client().links().resume(ticket, MfaAnswer.token("111111"));
            }),
            new Symptom(
                    Area.MFA,
                    scene -> {
                        Belvo belvo = scene.client();
                        String link = belvo.links()
                                .register(
                                        Scene.request("mfa_default").institution("imss_mx_employment"),
                                        challenge -> MfaAnswer.token("111111"))
                                .getId();
                        belvo.employmentRecords().retrieve(new RetrieveEmploymentRecordsRequest().link(link));
                    },
                    "The institution requires a token to retrieve this data, but Belvo has no operation that accepts the token."
                            + " `challenge().isResumable()` returns false.",
                    "This challenge can't be answered. Instead, include the resource in `fetchResources` when you register the"
                            + " link, and [wait for the webhook](first-integration.md#wait-for-the-webhook)."),
            new Symptom(
                    Area.MFA,
                    scene -> scene.client()
                            .links()
                            .register(Scene.request("mfa_default"), challenge -> MfaAnswer.cancel()),
                    "Your callback returned `MfaAnswer.cancel()`.",
                    "Let the user start over. The link remains unconfirmed; delete it if the user doesn't return."),
            new Symptom(
                    Area.MFA,
                    scene -> MfaAnswer.token(" "),
                    "The token is empty, for example because a form field was left blank. A bank would count it as a wrong token.",
                    "Validate the field in your form. If the challenge expects no input, use `MfaAnswer.confirmed()`."),
            new Symptom(
                    Area.MFA,
                    scene -> {
                        MfaTicket ticket = scene.ticket();
                        Belvo belvo = scene.client();
                        belvo.links().resume(ticket, MfaAnswer.token("111111"));
                        belvo.links().resume(ticket, MfaAnswer.token("111111"));
                    },
                    "A form was submitted twice, or two threads used the same ticket.",
                    "Read the link: its status is `valid` if the first token was right."),
            new Symptom(
                    Area.MFA,
                    scene -> scene.client().accounts().resume(scene.ticket(), MfaAnswer.token("111111")),
                    "The ticket belongs to a call to another resource.",
                    "Resume the call with the resource that started it: `links().resume(…)` for a registration,"
                            + " `accounts().resume(…)` for a retrieval of accounts."),
            new Symptom(
                    Area.MFA,
                    scene -> scene.client()
                            .links()
                            .resume(MfaTicket.of(scene.ticket().serialized() + "A"), MfaAnswer.token("111111")),
                    "The ticket was truncated or changed in storage, or was encrypted with other API keys, for example in another"
                            + " environment or on a machine with a different configuration.",
                    "Store the result of `serialized()` unchanged (up to 16,384 characters), and use the same keys on all"
                            + " machines. After the keys have changed, start over."),
            new Symptom(
                    Area.MFA,
                    scene -> MfaTicket.of("from a cookie"),
                    "The text wasn't returned by `serialized()`.",
                    "Check how your application stores and encodes the ticket: a form or cookie may have changed it."),
            new Symptom(
                    Area.RESPONSE,
                    scene -> scene.getAnswered(
                            aResponse().withStatus(302).withHeader("Location", "https://example.com/login")),
                    "The response isn't from Belvo: the base URL points to another server, or a proxy requires a login.",
                    "Check `baseUrl(…)` and the proxy. Redirects are never followed, since following one could send the API keys to"
                            + " another server."),
            new Symptom(
                    Area.RESPONSE,
                    scene -> scene.getAnswered(ok("<html>Welcome</html>")),
                    "The response isn't from Belvo, but from a server between your application and Belvo, such as a proxy with a"
                            + " login page.",
                    "Check `baseUrl(…)` and the proxy."),
            new Symptom(
                    Area.RESPONSE,
                    scene -> scene.getAnswered(okJson("{\"id\": \"a\", \"created_at\": \"yesterday\"}")),
                    "A value doesn't have the type that the API documents. The message names the property.",
                    "Report the problem to Belvo, and quote the `requestId()`. In the meantime, lists can [skip such"
                            + " items](errors.md#when-a-response-cant-be-read)."),
            new Symptom(Area.RESPONSE, scene -> scene.getRefused(ErrorCode.UNEXPECTED_ERROR)),
            new Symptom(
                    Area.RESPONSE,
                    scene -> scene.register("request_timeout"),
                    "The institution took longer than 5 minutes, after which Belvo aborts the request.",
                    "Wait. Before you try again, list the data that Belvo has stored by then. Retrieve shorter periods, or use"
                            + " the asynchronous mode."),
            new Symptom(
                    Area.WEBHOOK,
                    scene -> receiver().receive(null, new byte[0]),
                    "The request has no `Authorization` header: it isn't from Belvo, a proxy removed the header, or no value is"
                            + " set in Belvo's dashboard.",
                    "Set a value in Belvo's dashboard, and pass the same value to `WebhookReceiver`. Respond with 401."),
            new Symptom(
                    Area.WEBHOOK,
                    scene -> receiver().receive("Bearer other", new byte[0]),
                    "The webhook's value differs from the value that you passed to `WebhookReceiver`. Often, the scheme is"
                            + " missing in the dashboard: `WebhookReceiver.bearer(secret)` expects `Bearer`, a space and the"
                            + " secret.",
                    "Use the same value in both places. Respond with 401."),
            new Symptom(
                    Area.WEBHOOK,
                    scene -> receiver().receive("Bearer s3cret", "[]".getBytes(StandardCharsets.UTF_8)),
                    "The body isn't a webhook: for example, the request is a health check, or a filter has already consumed the"
                            + " body.",
                    "Pass the unmodified bytes of the body. Respond with 400."),
            new Symptom(
                    Area.SIMULATOR,
                    scene -> Ports.withUsed(
                            port -> BelvoSimulator.builder().port(port).start()),
                    "Another process is using the port, perhaps a simulator from an earlier run.",
                    "Stop that process, or use port 0, which selects a free port: `baseUrl()` then contains that port."));

    private CallSymptoms() {}

    private static WebhookReceiver receiver() {
        return WebhookReceiver.accepting(WebhookReceiver.bearer("s3cret"));
    }
}
