package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.belvo4j.error.NetworkException;
import io.github.belvo4j.error.ServerException;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.options.RateLimiter;
import io.github.belvo4j.options.RequestOptions;
import io.github.belvo4j.options.Timeouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A list that reads ahead")
@Timeout(30)
class ReadAheadTest {

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @AutoClose
    private final Belvo belvo = SERVER.client().build();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 100})
    @DisplayName("yields its items in order, and requests each page once")
    void everything(int ahead) {
        pages(12);
        // Requests that an earlier test left behind may still arrive.
        Belvo counted = belvo.withOptions(
                RequestOptions.builder().header("Ahead", String.valueOf(ahead)).build());

        assertThat(counted.links().list().readAhead(ahead).stream().map(Link::getId))
                .containsExactlyElementsOf(ids(1, 12));
        assertThat(counted.links().list().from(11).readAhead(ahead))
                .extracting(Link::getId)
                .containsExactlyElementsOf(ids(11, 12));
        assertThat(counted.links().list().readAhead(ahead).from(12))
                .extracting(Link::getId)
                .containsExactlyElementsOf(ids(12, 12));
        SERVER.verify(12 + 2 + 1, anyRequestedFor(anyUrl()).withHeader("Ahead", equalTo(String.valueOf(ahead))));
    }

    @Test
    @DisplayName("passes the rate limiter for each page")
    void budget() {
        pages(5);
        AtomicInteger turns = new AtomicInteger();
        RateLimiter counting = timeout -> turns.incrementAndGet() > 0;

        try (Belvo limited = SERVER.client().rateLimiter(counting).build()) {
            assertThat(limited.links().list().readAhead(3)).hasSize(10);
        }
        assertThat(turns).hasValue(5);
    }

    @Test
    @DisplayName("fails when its reader reaches a page that can't be fetched")
    void failure() {
        pages(5);
        SERVER.stubFor(get(urlPathEqualTo("/api/links/"))
                .withQueryParam("page", equalTo("3"))
                .willReturn(serverError()));
        List<String> read = new ArrayList<>();

        assertThatThrownBy(() -> belvo.links().list().readAhead(4).forEach(link -> read.add(link.getId())))
                .isInstanceOf(ServerException.class);
        assertThat(read).containsExactlyElementsOf(ids(1, 2));
    }

    @Test
    @DisplayName("ends with the last page, even if its count promises more pages")
    void shorter() {
        pages(3);
        page(2, false, 100);
        page(3, true, 100);

        assertThat(belvo.links().list().readAhead(10)).extracting(Link::getId).containsExactlyElementsOf(ids(1, 3));
    }

    @Test
    @DisplayName("continues to the next page, even if its count promises none")
    void longer() {
        IntStream.rangeClosed(1, 4).forEach(number -> page(number, number == 4, 0));

        assertThat(belvo.links().list().readAhead(3)).extracting(Link::getId).containsExactlyElementsOf(ids(1, 4));
    }

    @Test
    @DisplayName("continues after a page that failed, if asked again")
    void again() {
        pages(4);
        SERVER.stubFor(get(urlPathEqualTo("/api/links/"))
                .withQueryParam("page", equalTo("2"))
                .willReturn(serverError()));
        var iterator = belvo.links().list().readAhead(2).pages().iterator();
        iterator.next();
        assertThatThrownBy(iterator::next).isInstanceOf(ServerException.class);

        page(2, false, 8);
        assertThat(iterator.next().number()).isEqualTo(2);
        assertThat(iterator.next().number()).isEqualTo(3);
    }

    @Test
    @DisplayName("gives each page the deadline of a call")
    void deadline() {
        pages(3);
        SERVER.stubFor(get(urlPathEqualTo("/api/links/"))
                .withQueryParam("page", equalTo("2"))
                .willReturn(okJson("{}").withFixedDelay(20_000)));
        Timeouts brief = Timeouts.builder().call(Duration.ofMillis(300)).build();

        try (Belvo impatient = SERVER.client().timeouts(brief).build()) {
            Throwable failure =
                    catchThrowable(() -> impatient.links().list().readAhead(2).forEach(link -> {}));

            assertThat(failure).isInstanceOf(NetworkException.class);
            assertThat(((NetworkException) failure).isTimeout()).isTrue();
        }
    }

    @Test
    @DisplayName("ends when its client is closed")
    void closed() {
        pages(6);
        Iterator<Link> links = belvo.links().list().readAhead(2).iterator();
        links.next();
        belvo.close();

        assertThatThrownBy(() -> links.forEachRemaining(link -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    @DisplayName("selects each page by its number")
    void numbers() {
        pages(4);
        assertThat(belvo.links().list().readAhead(3)).hasSize(8);

        IntStream.rangeClosed(1, 4)
                .forEach(number -> SERVER.verify(
                        1,
                        getRequestedFor(urlPathEqualTo("/api/links/"))
                                .withQueryParam("page", equalTo(String.valueOf(number)))));
    }

    /** Two links per page. */
    private static void pages(int count) {
        IntStream.rangeClosed(1, count).forEach(number -> page(number, number == count, 2 * count));
    }

    private static void page(int number, boolean isLast, int count) {
        String next = isLast ? "null" : "\"%s/api/links/?page=%d\"".formatted(SERVER.baseUrl(), number + 1);
        String results =
                ids(number, number).stream().map("{\"id\": \"%s\"}"::formatted).collect(Collectors.joining(","));
        SERVER.stubFor(get(urlPathEqualTo("/api/links/"))
                .withQueryParam("page", equalTo(String.valueOf(number)))
                .willReturn(
                        okJson("{\"count\": %d, \"next\": %s, \"results\": [%s]}".formatted(count, next, results))));
    }

    private static List<String> ids(int firstPage, int lastPage) {
        return IntStream.rangeClosed(2 * firstPage - 1, 2 * lastPage)
                .mapToObj(id -> "link-" + id)
                .toList();
    }
}
