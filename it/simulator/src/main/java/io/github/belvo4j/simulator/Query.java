package io.github.belvo4j.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The query parameters of a GET: filters, paging, and the choice of properties. */
final class Query {
    private static final int DEFAULT_PAGE_SIZE = 100;
    private static final Set<String> NO_FILTERS = Set.of("page", "page_size", "fields", "omit");

    private final String url;
    private final Map<String, String> parameters;

    /**
     * @param url the absolute URL of the request
     * @param parameters decoded and checked; several values of one name are joined by commas
     */
    Query(String url, Map<String, String> parameters) {
        this.url = url;
        this.parameters = parameters;
    }

    /** Applies {@code fields} and {@code omit}: comma lists of properties on the first level. */
    ObjectNode select(ObjectNode json) {
        if (parameters.containsKey("fields")) {
            json.retain(list("fields"));
        }
        if (parameters.containsKey("omit")) {
            json.remove(list("omit"));
        }
        return json;
    }

    /** The page of those items that the filters let through, in Belvo's envelope. */
    ObjectNode page(Stream<ObjectNode> all) {
        List<ObjectNode> items = all.filter(this::matches).toList();
        long size = number("page_size", DEFAULT_PAGE_SIZE);
        long page = number("page", 1);
        long pages = Math.max(1, (items.size() + size - 1) / size);
        if (page > pages) {
            throw ApiError.of(404, "not_found", "Invalid page.");
        }
        ObjectNode envelope = Json.object()
                .put("count", items.size())
                .put("next", page < pages ? urlOfPage(page + 1) : null)
                .put("previous", page > 1 ? urlOfPage(page - 1) : null);
        ArrayNode results = envelope.putArray("results");
        items.stream().skip((page - 1) * size).limit(size).map(this::select).forEach(results::add);
        return envelope;
    }

    private long number(String name, long whenMissing) {
        String value = parameters.get(name);
        return value == null ? whenMissing : Long.parseLong(value);
    }

    /** The request's own URL with another page. The first page is written without a number, as Belvo's framework does. */
    private String urlOfPage(long page) {
        int mark = url.indexOf('?');
        String path = mark < 0 ? url : url.substring(0, mark);
        Stream<String> others = mark < 0
                ? Stream.empty()
                : Arrays.stream(url.substring(mark + 1).split("&"));
        String query = Stream.concat(
                        page == 1 ? Stream.empty() : Stream.of("page=" + page),
                        others.filter(parameter -> !parameter.startsWith("page=")))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private boolean matches(ObjectNode item) {
        return parameters.keySet().stream()
                .filter(name -> !NO_FILTERS.contains(name))
                .allMatch(name -> matches(item, name));
    }

    private boolean matches(ObjectNode item, String parameter) {
        int suffix = parameter.indexOf("__");
        String field = suffix < 0 ? parameter : parameter.substring(0, suffix);
        String operator = suffix < 0 ? "" : parameter.substring(suffix + 2);
        String actual = Json.text(item, field);
        List<String> wanted = list(parameter);
        return switch (operator) {
            case "in" -> wanted.contains(actual);
            case "not_in" -> !wanted.contains(actual);
            case "gt" -> compare(parameter, actual, wanted.get(0)) > 0;
            case "gte" -> compare(parameter, actual, wanted.get(0)) >= 0;
            case "lt" -> compare(parameter, actual, wanted.get(0)) < 0;
            case "lte" -> compare(parameter, actual, wanted.get(0)) <= 0;
            case "range" -> isWithin(parameter, actual, wanted);
            default ->
                field.endsWith("_at")
                        ? compare(parameter, actual, wanted.get(0)) == 0
                        : parameters.get(parameter).equals(actual);
        };
    }

    private static boolean isWithin(String parameter, @Nullable String actual, List<String> bounds) {
        if (bounds.size() != 2) {
            throw ApiError.ofField(400, "invalid", "Two values with a comma between them are required.", parameter);
        }
        return compare(parameter, actual, bounds.get(0)) >= 0 && compare(parameter, actual, bounds.get(1)) <= 0;
    }

    /** Compares by day if {@code wanted} is a date, else by instant. */
    private static int compare(String parameter, @Nullable String actual, String wanted) {
        try {
            Instant instant = Instant.parse(actual);
            return wanted.contains("T")
                    ? instant.compareTo(OffsetDateTime.parse(wanted).toInstant())
                    : LocalDate.ofInstant(instant, ZoneOffset.UTC).compareTo(LocalDate.parse(wanted));
        } catch (DateTimeParseException e) {
            throw ApiError.ofField(400, "invalid", "Enter a valid date or date-time.", parameter);
        }
    }

    private List<String> list(String parameter) {
        return List.of(parameters.get(parameter).split(",", -1));
    }
}
