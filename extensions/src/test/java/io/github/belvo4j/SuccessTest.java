package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.belvo4j.api.AccountsApi.ListAccountsQuery;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.error.UnexpectedStatusException;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.model.AccessMode;
import io.github.belvo4j.model.ChangeLinkAccessModeRequest;
import io.github.belvo4j.model.RefreshLinkRequest;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.ResumeRequest;
import io.github.belvo4j.model.RetrieveRequest;
import io.github.belvo4j.model.UpdateLinkRequest;
import io.github.belvo4j.options.RequestOptions;
import java.util.function.Consumer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A response is a success")
class SuccessTest {

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @AutoClose
    private final Belvo belvo = SERVER.client().build();

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {202, 203, 206, 226, 299})
    @DisplayName("with a documented status, not with any other 2xx")
    void undocumented(int status) {
        SERVER.stubFor(any(anyUrl()).willReturn(jsonResponse("{\"request_id\": \"r\", \"id\": \"1\"}", status)));

        assertUnexpected(client -> client.links().register(registration()));
        assertUnexpected(client -> client.links().get("1"));
        assertUnexpected(client -> client.links().delete("1"));
        assertUnexpected(client -> client.accounts().retrieve(new RetrieveRequest().link("1")));
        SERVER.verify(4, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("without a body only where that is documented")
    void withoutBody() {
        SERVER.stubFor(any(anyUrl()).willReturn(noContent()));

        assertUnexpected(client -> client.links().register(registration()));
        assertUnexpected(client -> client.links().list().stream().count());
        assertUnexpected(client -> client.links().get("1"));
        assertThatCode(() -> belvo.links().delete("1")).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("with 200 for 201 and vice versa, to POST and PATCH only")
    void interchangeable() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"1\"}")));

        assertThat(belvo.links().register(registration()).getId()).isEqualTo("1");

        SERVER.stubFor(any(anyUrl()).willReturn(jsonResponse("{\"id\": \"1\"}", 201)));

        assertThat(belvo.links()
                        .changeAccessMode("1", new ChangeLinkAccessModeRequest().accessMode(AccessMode.SINGLE))
                        .getId())
                .isEqualTo("1");
        assertThat(belvo.api(LinksApi.class)
                        .resumeLink(new ResumeRequest().session("s").link("l"))
                        .getId())
                .isEqualTo("1");
        assertUnexpected(client -> client.links().get("1"));
        assertUnexpected(client -> client.links().update("1", new UpdateLinkRequest().password("p")));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "{}",
                "{\"detail\": \"maintenance\"}",
                "{\"id\": null}",
                "{\"id\": \"\"}",
                "{\"request_id\": \"r\"}",
                "[{}]"
            })
    @DisplayName("with an object that has an ID, not with any other")
    void withoutId(String body) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(body)));

        assertUnreadable(client -> client.links().get("1"), "GET /api/links/{id}/");
        assertUnreadable(client -> client.links().register(registration()), "POST /api/links/");
        assertUnreadable(client -> client.accounts().retrieve(new RetrieveRequest().link("1")), "POST /api/accounts/");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{}", "{\"detail\": \"maintenance\"}", "{\"request_id\": \" \"}"})
    @DisplayName("in the asynchronous mode with the ID of the request, which the webhook carries")
    void withoutRequestId(String body) {
        SERVER.stubFor(any(anyUrl()).willReturn(jsonResponse(body, 202)));

        assertUnreadable(client -> client.links().deleteAsync("1"), "no request_id");
        assertUnreadable(client -> client.links().refresh("1", new RefreshLinkRequest()), "no request_id");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{}", "{\"detail\": \"maintenance\"}"})
    @DisplayName("with at least one of the object's properties, if none is required")
    void withoutAny(String body) {
        SERVER.stubFor(any(anyUrl()).willReturn(jsonResponse("{\"count\": 1, \"results\": [" + body + "]}", 200)));

        assertUnreadable(client -> client.taxReturns().list().stream().toList(), "none of the properties");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {}                                           | results
            {"detail": "maintenance"}                    | results
            {"count": 0, "results": null}                | results
            {"results": [null]}                          | /results/0
            {"results": [{"id": "1"}, {"detail": "no"}]} | /results/1
            """)
    @DisplayName("with the results of a page, each with its ID")
    void withoutResults(String body, String place) {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson(body)));

        assertUnreadable(client -> client.links().list().stream().count(), place);
    }

    @Test
    @DisplayName("with items, none of them null")
    void withNull() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("[{\"id\": \"1\"}, null]")));

        assertUnreadable(client -> client.accounts().retrieve(new RetrieveRequest().link("1")), "/1");
    }

    @Test
    @DisplayName("without the properties that the call's own fields or omit leave out")
    void selected() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"results\": [{\"link\": \"l\"}]}")));

        assertThat(belvo.accounts().list(new ListAccountsQuery().fields("link, type")))
                .hasSize(1);
        assertThat(belvo.withOptions(RequestOptions.builder().omit("id").build())
                        .accounts()
                        .list())
                .hasSize(1);
        assertUnreadable(
                client -> client.accounts().list(new ListAccountsQuery().fields("id,link")).stream()
                        .count(),
                "no id");
        assertUnreadable(
                client -> client.accounts().list(new ListAccountsQuery().omit("type")).stream()
                        .count(),
                "no id");
    }

    private void assertUnexpected(Consumer<Belvo> call) {
        assertThat(catchThrowable(() -> call.accept(belvo)))
                .isInstanceOf(UnexpectedStatusException.class)
                .hasMessageContaining("may have taken effect");
    }

    private void assertUnreadable(Consumer<Belvo> call, String place) {
        assertThat(catchThrowable(() -> call.accept(belvo)))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining(place);
    }

    private static RegisterLinkRequest registration() {
        return new RegisterLinkRequest().institution("i").username("u").password("p");
    }
}
