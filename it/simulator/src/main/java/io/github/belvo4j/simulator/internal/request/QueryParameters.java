package io.github.belvo4j.simulator.internal.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.belvo4j.simulator.internal.http.ApiError;
import io.github.belvo4j.simulator.internal.json.DateTimes;
import io.github.belvo4j.simulator.internal.json.Json;
import io.github.belvo4j.simulator.internal.store.Rows;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The query parameters of a GET request: filters, paging, and the selection of properties. */
public final class QueryParameters {
    private static final int DEFAULT_PAGE_SIZE = 100;
    private static final Set<String> OPERATORS = Set.of("in", "not_in", "gt", "gte", "lt", "lte", "range", "allin");

    /**
     * Parameters that aren't compared with properties. Not every item has its link as a property, so {@link #wantsLink} filters
     * by links.
     */
    private static final Set<String> NO_FILTERS =
            Set.of("page", "page_size", "fields", "omit", "ordering", "search", "link", "link__in");

    /** Filters whose names differ from those of their properties. */
    private static final Map<String, String> ALIASES = Map.of(
            "account_in", "account__in",
            "account_type", "account__type",
            "account_type__in", "account__type__in",
            "country_code", "country_codes",
            "country_code__in", "country_codes__in",
            "user_document", "document_number");

    /** The values that filters spell differently from properties: the property's spelling by the filter's spelling. */
    private static final Map<String, String> SPELLINGS = Map.of(
            "BANCARIA", "FIXED_INCOME_BANKING",
            "CREDITO", "FIXED_INCOME_CREDIT",
            "VARIABLE", "VARIABLE_INCOME",
            "FUND", "INVESTMENT_FUND",
            "BOND", "TREASURY_BOND");

    private final String url;
    private final Map<String, String> parameters;

    /**
     * Creates the query parameters of a request.
     *
     * @param url the absolute URL of the request
     * @param parameters the decoded and validated parameters; if a parameter has several values, they are joined by commas
     */
    public QueryParameters(String url, Map<String, String> parameters) {
        this.url = url;
        this.parameters = parameters;
    }

    /** Applies {@code fields} and {@code omit}: comma-separated lists of top-level properties. */
    public ObjectNode select(ObjectNode json) {
        if (parameters.containsKey("fields")) {
            json.retain(list("fields"));
        }
        if (parameters.containsKey("omit")) {
            json.remove(list("omit"));
        }
        return json;
    }

    /** Returns whether the request selects the data of a link. */
    public boolean wantsLink(String link) {
        return (!parameters.containsKey("link") || parameters.get("link").equals(link))
                && (!parameters.containsKey("link__in") || list("link__in").contains(link));
    }

    /** Returns a page of the items that match the filters, in the envelope of Belvo's list responses. */
    public ObjectNode page(Rows rows) {
        long size = number("page_size", DEFAULT_PAGE_SIZE);
        long page = number("page", 1);
        long first = (page - 1) * size;
        ArrayNode results = Json.array();
        long count = isFiltered() ? addMatching(rows, first, size, results) : addAll(rows, first, size, results);
        long pages = Math.max(1, (count + size - 1) / size);
        if (page > pages) {
            throw ApiError.of(404, "not_found", "Invalid page.");
        }
        return Json.object()
                .put("count", count)
                .put("next", page < pages ? urlOfPage(page + 1) : null)
                .put("previous", page > 1 ? urlOfPage(page - 1) : null)
                .set("results", results);
    }

    private long addAll(Rows rows, long first, long size, ArrayNode results) {
        for (long i = first; i < Math.min(first + size, rows.size()); i++) {
            results.add(select(rows.get(i)));
        }
        return rows.size();
    }

    private long addMatching(Rows rows, long first, long size, ArrayNode results) {
        long count = 0;
        for (long i = 0; i < rows.size(); i++) {
            ObjectNode item = rows.get(i);
            if (matches(item)) {
                if (count >= first && count < first + size) {
                    results.add(select(item));
                }
                count++;
            }
        }
        return count;
    }

    private boolean isFiltered() {
        return !NO_FILTERS.containsAll(parameters.keySet());
    }

    private long number(String name, long whenMissing) {
        String value = parameters.get(name);
        return value == null ? whenMissing : Long.parseLong(value);
    }

    /**
     * Returns the URL of another page of the same list. The URL of the first page has no page number, as in the web framework
     * of Belvo's API.
     */
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
        String filter = filter(item, parameter);
        int suffix = filter.lastIndexOf("__");
        String operator = suffix < 0 ? "" : filter.substring(suffix + 2);
        boolean hasOperator = OPERATORS.contains(operator);
        JsonNode actual = item;
        for (String step : (hasOperator ? filter.substring(0, suffix) : filter).split("__")) {
            actual = actual.path(step);
        }
        if (actual.isObject()) {
            actual = actual.path("id");
        }
        return actual.isArray()
                ? matchesElements(actual, operator, list(parameter))
                : matches(actual, hasOperator ? operator : "", parameter);
    }

    /**
     * Returns the property that a parameter filters by. For investment transactions, a filter on the type refers to the type of
     * the investment.
     */
    private static String filter(ObjectNode item, String parameter) {
        return parameter.startsWith("type") && item.has("investment")
                ? "investment__" + parameter
                : ALIASES.getOrDefault(parameter, parameter);
    }

    private static boolean matchesElements(JsonNode array, String operator, List<String> wanted) {
        Set<String> elements = new HashSet<>();
        array.forEach(element -> elements.add(element.asText()));
        return operator.equals("allin")
                ? elements.containsAll(wanted)
                : wanted.stream().anyMatch(elements::contains);
    }

    private boolean matches(JsonNode actual, String operator, String parameter) {
        List<String> wanted = list(parameter).stream()
                .map(value -> SPELLINGS.getOrDefault(value, value))
                .toList();
        return switch (operator) {
            case "in" -> wanted.contains(actual.asText());
            case "not_in" -> !wanted.contains(actual.asText());
            case "gt" -> compare(parameter, actual, wanted.get(0)) > 0;
            case "gte" -> compare(parameter, actual, wanted.get(0)) >= 0;
            case "lt" -> compare(parameter, actual, wanted.get(0)) < 0;
            case "lte" -> compare(parameter, actual, wanted.get(0)) <= 0;
            case "range" -> isWithin(parameter, actual, wanted);
            default ->
                isComparable(actual)
                        ? compare(parameter, actual, wanted.get(0)) == 0
                        : actual.asText().equals(String.join(",", wanted));
        };
    }

    private static boolean isWithin(String parameter, JsonNode actual, List<String> bounds) {
        if (bounds.size() != 2) {
            throw ApiError.ofField(400, "invalid", "Two values with a comma between them are required.", parameter);
        }
        return compare(parameter, actual, bounds.get(0)) >= 0 && compare(parameter, actual, bounds.get(1)) <= 0;
    }

    /** Returns whether a value is of a kind that can be written in several ways: a number or a time. */
    private static boolean isComparable(JsonNode value) {
        return value.isNumber() || isTime(value.asText());
    }

    private static boolean isTime(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*");
    }

    /**
     * Compares numbers by value; times by day if {@code wanted} is a date, otherwise by instant; and everything else as
     * strings.
     */
    private static int compare(String parameter, JsonNode actual, String wanted) {
        try {
            if (actual.isNumber()) {
                return actual.decimalValue().compareTo(new BigDecimal(wanted));
            }
            if (!isTime(actual.asText())) {
                return actual.asText().compareTo(wanted);
            }
            Instant instant = DateTimes.parse(actual.asText());
            return wanted.contains("T")
                    ? instant.compareTo(DateTimes.parse(wanted))
                    : LocalDate.ofInstant(instant, ZoneOffset.UTC).compareTo(LocalDate.parse(wanted));
        } catch (DateTimeParseException e) {
            throw ApiError.ofField(400, "invalid", "Enter a valid date or date-time.", parameter);
        } catch (NumberFormatException e) {
            throw ApiError.ofField(400, "invalid", "Enter a number.", parameter);
        }
    }

    private List<String> list(String parameter) {
        return List.of(parameters.getOrDefault(parameter, "").split(",", -1));
    }
}
