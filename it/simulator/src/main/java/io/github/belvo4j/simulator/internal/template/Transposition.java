package io.github.belvo4j.simulator.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.belvo4j.simulator.internal.json.DateTimes;
import io.github.belvo4j.simulator.internal.json.Json;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Adapts examples to another day and another owner. All dates move by the same number of days, and each ID is replaced by the
 * same new ID everywhere, so that references stay consistent.
 */
public final class Transposition {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern DATE_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT.*");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d\\d");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");

    /** The names of properties whose values are years. */
    private static final Set<String> YEARS = Set.of("year", "ejercicio");

    private final LocalDate from;
    private final LocalDate to;
    private final UnaryOperator<String> ids;
    private final Map<String, String> words;

    /**
     * Creates a transposition.
     *
     * @param from the day on which the data in the examples was collected
     * @param to the day to which the examples are moved
     * @param ids returns the ID that replaces a given one
     * @param words the other strings to replace, with their replacements
     */
    public Transposition(LocalDate from, LocalDate to, UnaryOperator<String> ids, Map<String, String> words) {
        this.from = from;
        this.to = to;
        this.ids = ids;
        this.words = words;
    }

    /** Returns an adapted copy of an example. */
    public ObjectNode of(ObjectNode example) {
        return of("", example);
    }

    private ObjectNode of(String name, ObjectNode example) {
        ObjectNode moved = Json.object();
        example.properties()
                .forEach(property -> moved.set(property.getKey(), value(name, property.getKey(), property.getValue())));
        return moved;
    }

    private JsonNode value(String parent, String name, JsonNode value) {
        if (value instanceof ObjectNode object) {
            return of(name, object);
        }
        if (value.isArray()) {
            ArrayNode items = Json.array();
            value.forEach(item -> items.add(value(parent, name, item)));
            return items;
        }
        if (YEARS.contains(name) && YEAR.matcher(value.asText()).matches()) {
            int year = value.asInt() + to.getYear() - from.getYear();
            return value.isTextual() ? TextNode.valueOf(Integer.toString(year)) : IntNode.valueOf(year);
        }
        return value.isTextual() ? TextNode.valueOf(text(parent, name, value.textValue())) : value;
    }

    private String text(String parent, String name, String text) {
        if (words.containsKey(text)) {
            return words.get(text);
        }
        if (UUID.matcher(text).matches()) {
            return ids.apply(text);
        }
        if (MONTH.matcher(text).matches()) {
            long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
            return YearMonth.parse(text).plusMonths(months).toString();
        }
        if (DATE.matcher(text).matches()) {
            return LocalDate.parse(text).plusDays(days()).toString();
        }
        return DATE_TIME.matcher(text).matches()
                ? DateTimes.format(DateTimes.parse(text).plus(Duration.ofDays(days())), parent, name)
                : text;
    }

    private long days() {
        return ChronoUnit.DAYS.between(from, to);
    }
}
