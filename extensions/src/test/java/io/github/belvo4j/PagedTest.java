package io.github.belvo4j;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.belvo4j.api.LinksApi.ListLinksQuery;
import io.github.belvo4j.error.UnreadableResponseException;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.paging.Page;
import io.github.belvo4j.paging.Paged;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A list")
class PagedTest {

    @RegisterExtension
    static final StubServer SERVER = new StubServer();

    @AutoClose
    private final Belvo belvo = SERVER.client().build();

    @Test
    @DisplayName("is read across its pages in order")
    void everything() {
        threePages();

        assertThat(belvo.links().list().stream().map(Link::getId)).containsExactly("a", "b", "c", "d", "e");
        assertThat(belvo.links().list()).extracting(Link::getId).containsExactly("a", "b", "c", "d", "e");
    }

    @Test
    @DisplayName("is fetched only as far as it is read")
    void lazy() {
        threePages();
        Paged<Link> links = belvo.links().list();
        fetched(0);

        assertThat(links.stream().limit(2).map(Link::getId)).containsExactly("a", "b");
        fetched(1);
    }

    @Test
    @DisplayName("can be read from a later page onward")
    void fromPage() {
        threePages();

        assertThat(belvo.links().list().from(2).stream().map(Link::getId)).containsExactly("c", "d", "e");
        assertThatThrownBy(() -> belvo.links().list().from(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("exposes its pages with number and count")
    void pages() {
        threePages();
        List<Page<Link>> pages = new ArrayList<>();
        belvo.links().list().pages().forEach(pages::add);

        assertThat(pages).extracting(Page::number).containsExactly(1, 2, 3);
        assertThat(pages).extracting(Page::count).containsOnly(5L);
        assertThat(pages).extracting(Page::isLast).containsExactly(false, false, true);
    }

    @Test
    @DisplayName(
            "requests 1,000 items per page and keeps the filter on each page, even if the query object changes later")
    void query() {
        threePages();
        ListLinksQuery query = new ListLinksQuery().institution("erebor_mx_retail");
        Paged<Link> links = belvo.links().list(query);
        query.institution("gringotts_mx_retail").page(7);

        assertThat(links.stream().count()).isEqualTo(5);
        SERVER.verify(
                3,
                getRequestedFor(urlPathEqualTo("/api/links/"))
                        .withQueryParam("page_size", equalTo("1000"))
                        .withQueryParam("institution", equalTo("erebor_mx_retail")));
    }

    @Test
    @DisplayName("can be empty")
    void empty() {
        SERVER.stubFor(get(anyUrl()).willReturn(okJson("{\"count\": 0, \"next\": null, \"results\": []}")));

        assertThat(belvo.links().list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{base}/api/links/?page=1",
                "{base}/api/links/?page=3",
                "{base}/api/links/",
                "{base}/api/links/?mypage=2",
                "not a url"
            })
    @DisplayName("ends with an error if its next page isn't the following one")
    void badNext(String next) {
        page(1, next.replace("{base}", SERVER.baseUrl()), "a");

        assertThatThrownBy(() -> belvo.links().list().forEach(link -> {}))
                .isInstanceOf(UnreadableResponseException.class)
                .hasMessageContaining("GET /api/links/");
        fetched(1);
    }

    @Test
    @DisplayName("is read from the base URL alone, whichever host the link to the next page names")
    void behindAProxy() {
        page(1, "https://api.belvo.com/api/links/?page=2", "a");
        page(2, null, "b");

        assertThat(belvo.links().list().stream().map(Link::getId)).containsExactly("a", "b");
        fetched(2);
    }

    private static void threePages() {
        page(1, SERVER.baseUrl() + "/api/links/?page=2&page_size=2", "a", "b");
        page(2, SERVER.baseUrl() + "/api/links/?page_size=2&page=3", "c", "d");
        page(3, null, "e");
    }

    private static void page(int number, String next, String... ids) {
        String results = String.join(
                ",", List.of(ids).stream().map("{\"id\": \"%s\"}"::formatted).toList());
        SERVER.stubFor(get(urlPathEqualTo("/api/links/"))
                .withQueryParam("page", equalTo(String.valueOf(number)))
                .willReturn(okJson("{\"count\": 5, \"next\": %s, \"results\": [%s]}"
                        .formatted(next == null ? "null" : "\"" + next + "\"", results))));
    }

    private static void fetched(int pages) {
        SERVER.verify(pages, anyRequestedFor(anyUrl()));
    }
}
