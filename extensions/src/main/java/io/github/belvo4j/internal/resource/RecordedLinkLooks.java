package io.github.belvo4j.internal.resource;

import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.api.LinksApi.ListLinksQuery;
import io.github.belvo4j.internal.client.ApiFactory;
import io.github.belvo4j.internal.outcome.LinkLooks;
import io.github.belvo4j.model.Link;
import io.github.belvo4j.model.LinkPage;
import io.github.belvo4j.model.RegisterLinkRequest;
import io.github.belvo4j.response.ApiResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks up links with all their fields, regardless of the fields that the client selects, and records the time on the server's
 * clock.
 */
final class RecordedLinkLooks implements LinkLooks {

    private static final int LARGEST_PAGE = 1000;

    private final ApiFactory apis;

    RecordedLinkLooks(ApiFactory apis) {
        this.apis = apis;
    }

    @Override
    public Link get(String id) {
        return apis.unselected().api(LinksApi.class).getLink(id);
    }

    @Override
    public Found find(RegisterLinkRequest registration) {
        ListLinksQuery query = new ListLinksQuery()
                .externalId(registration.getExternalId())
                .institution(registration.getInstitution())
                .pageSize(LARGEST_PAGE);
        long begun = System.nanoTime();
        ApiResponse<LinkPage> response = apis.unselected()
                .exchange(recorded -> recorded.api(LinksApi.class).listLinks(query));
        long ended = System.nanoTime();
        return new Found(
                response.body().getResults().stream()
                        .filter(link -> link.getExternalId() == null
                                || link.getExternalId().equals(registration.getExternalId()))
                        .toList(),
                date(response),
                begun,
                ended);
    }

    /**
     * Returns when the server responded; null if that is unknown. A response with an Age header comes from a cache, so its date
     * may be much earlier.
     */
    private static @Nullable Instant date(ApiResponse<?> response) {
        List<String> header = response.headers().getOrDefault("date", List.of());
        try {
            return header.isEmpty() || response.headers().containsKey("age")
                    ? null
                    : ZonedDateTime.parse(header.get(0).strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            // An unreadable date is treated as missing.
            return null;
        }
    }
}
