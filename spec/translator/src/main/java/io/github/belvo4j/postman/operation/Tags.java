package io.github.belvo4j.postman.operation;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.collection.Field;
import io.github.belvo4j.postman.collection.Item;
import io.github.belvo4j.postman.collection.Request;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.Inflector;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tags operations with the innermost folders that contain their requests.
 *
 * <p>Each operation gets one tag, because generators create a copy of an operation for each of its tags. The exception is a
 * request that an exporter copied into the folder of each tag. Such a request is recognizable by its placeholders.
 */
public final class Tags {
    private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Za-z][\\w ,|-]*>");

    private Tags() {}

    /**
     * Returns the tags of an operation. Of several folders, the one that is named like a segment of the path becomes
     * the tag, or else the one with the most requests, or else the first.
     */
    public static List<String> of(Operation operation) {
        Map<String, Integer> folders = new LinkedHashMap<>();
        for (Item item : operation.items()) {
            String name = item.folders().isEmpty()
                    ? ""
                    : item.folders().get(item.folders().size() - 1).strip();
            if (!name.isEmpty()) {
                folders.merge(name, 1, Integer::sum);
            }
        }
        if (folders.size() < 2 || areCopies(operation.items())) {
            return List.copyOf(folders.keySet());
        }
        Set<List<String>> words = operation.path().words().stream()
                .map(word -> Inflector.singular(Identifiers.of(word)))
                .collect(Collectors.toSet());
        return folders.keySet().stream()
                .max(Comparator.comparing((String name) -> words.contains(Inflector.singular(Identifiers.of(name))))
                        .thenComparing(folders::get))
                .map(List::of)
                .orElse(List.of());
    }

    private static boolean areCopies(List<Item> items) {
        Item first = items.get(0);
        return items.stream().allMatch(Tags::isExported)
                && items.stream()
                        .allMatch(
                                item -> item.name().equals(first.name()) && areCopies(item.request(), first.request()));
    }

    private static boolean isExported(Item item) {
        return Stream.concat(
                                Stream.of(item.request()),
                                item.responses().stream().flatMap(r -> r.original().stream()))
                        .flatMap(Tags::fields)
                        .map(Field::value)
                        .filter(Objects::nonNull)
                        .anyMatch(value -> PLACEHOLDER.matcher(value).find())
                || item.responses().stream()
                        .anyMatch(
                                response -> PLACEHOLDER.matcher(response.body()).find());
    }

    private static Stream<Field> fields(Request request) {
        Stream<Field> ofUrl =
                request.url().stream().flatMap(url -> Stream.concat(url.query().stream(), url.variables().stream()));
        return Stream.concat(ofUrl, request.headers().stream());
    }

    private static boolean areCopies(Request one, Request other) {
        return one.url().equals(other.url())
                && one.headers().equals(other.headers())
                && one.description().equals(other.description());
    }
}
