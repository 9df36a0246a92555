package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.forbidden;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.api.TransactionsApi;
import io.github.belvo4j.error.ErrorCode;
import io.github.belvo4j.error.ErrorEntry;
import io.github.belvo4j.error.InvalidRequestException;
import io.github.belvo4j.error.PermissionDeniedException;
import io.github.belvo4j.model.CreateBrazilPaymentIntentRequest;
import io.github.belvo4j.model.CreateCustomerRequest;
import io.github.belvo4j.model.CreateCustomerRequestOrId;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.model.RetrieveTransactionsRequest;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Before anything is sent")
class RequestChecksTest {

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @AutoClose
    private Belvo belvo;

    @BeforeEach
    void open() {
        SERVER.stubFor(any(anyUrl()).willReturn(okJson("{\"id\": \"1\"}")));
        belvo = builder().build();
    }

    @Test
    @DisplayName("a missing or invalid field is named as the API names it, without its value")
    void fields() {
        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class,
                () -> belvo.links()
                        .register(new RegisterLinkRequest().username("u").externalId("42")));

        assertThat(e.errors()).extracting(ErrorEntry::field).containsExactly("external_id", "institution");
        assertThat(e.status()).isEmpty();
        assertThat(e).hasMessageContaining("LinksApi.registerLink").hasMessageNotContaining("42");
        assertThat(e.errors())
                .extracting(ErrorEntry::toString)
                .containsExactly(
                        "external_id: invalid (must have 3 to 256 characters)", "institution: required (must be set)");
        assertThat(e.hasCode(ErrorCode.REQUIRED)).isTrue();
        nothingWasSent();
    }

    @Test
    @DisplayName("an invalid field of an object given instead of an ID is named by its path in the object")
    void fieldsOfAnIdOrObject() {
        CreateCustomerRequest customer = new CreateCustomerRequest().identifier("42");

        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class,
                () -> belvo.brazil()
                        .payments()
                        .intents()
                        .create(new CreateBrazilPaymentIntentRequest()
                                .customer(CreateCustomerRequestOrId.of(customer))));

        assertThat(e.errors()).extracting(ErrorEntry::field).contains("customer.identifier");
        nothingWasSent();
    }

    @Test
    @DisplayName("a missing body is named")
    void body() {
        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class, () -> belvo.links().register(null));

        assertThat(e.errors()).extracting(ErrorEntry::field).containsExactly("registerLinkRequest");
        nothingWasSent();
    }

    @Test
    @DisplayName("a query parameter out of bounds is named by its wire name")
    void query() {
        InvalidRequestException e = catchThrowableOfType(
                InvalidRequestException.class,
                () -> belvo.api(LinksApi.class).listLinks(new LinksApi.ListLinksQuery().pageSize(1001)));

        assertThat(e.errors()).extracting(ErrorEntry::field).containsExactly("page_size");
        nothingWasSent();
    }

    @Test
    @DisplayName("checks can be left to Belvo")
    void switchedOff() {
        try (Belvo trusting = builder().validateRequests(false).build()) {
            trusting.links().register(new RegisterLinkRequest());
        }
        SERVER.verify(1, anyRequestedFor(anyUrl()));
    }

    @Test
    @DisplayName("a call without its query fails with Belvo's response if the checks are left to Belvo")
    void missingQuery() {
        SERVER.stubFor(any(anyUrl()).willReturn(forbidden()));
        try (Belvo trusting = builder().validateRequests(false).build()) {
            TransactionsApi transactions = trusting.api(TransactionsApi.class);

            assertThatThrownBy(() -> transactions.retrieveTransactions(new RetrieveTransactionsRequest(), null))
                    .isInstanceOf(PermissionDeniedException.class);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "a/b", "a\\b", "..", "../secret-keys", ".", "a\nb", "a\u0000b", "a\u0085b"})
    @DisplayName("an ID that would lead to another path is refused, with or without checks")
    void ids(String id) {
        InvalidRequestException checked = catchThrowableOfType(
                InvalidRequestException.class, () -> belvo.links().get(id));
        assertThat(checked.errors()).extracting(ErrorEntry::field).containsExactly("id");
        try (Belvo trusting = builder().validateRequests(false).build()) {
            assertThat(catchThrowableOfType(
                            InvalidRequestException.class,
                            () -> trusting.links().get(id)))
                    .isNotNull();
        }
        nothingWasSent();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "683005d6-f45c-4adb-b289-f1a12f50f80c, 683005d6-f45c-4adb-b289-f1a12f50f80c",
        "a?b=c#d, a%3Fb%3Dc%23d",
        "a%2Fb, a%252Fb",
        "ñ, %C3%B1",
        "a;b@c:d, a%3Bb%40c%3Ad",
        "{id}, %7Bid%7D",
    })
    @DisplayName("any other ID is encoded as a whole")
    void encoding(String id, String encoded) {
        belvo.links().get(id);

        SERVER.verify(1, getRequestedFor(urlEqualTo("/api/links/" + encoded + "/")));
    }

    private static BelvoBuilder builder() {
        return SERVER.client();
    }

    private static void nothingWasSent() {
        SERVER.verify(0, anyRequestedFor(anyUrl()));
    }
}
