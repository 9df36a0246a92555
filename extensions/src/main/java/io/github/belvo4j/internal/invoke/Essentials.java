package io.github.belvo4j.internal.invoke;

import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import feign.Request;
import io.github.belvo4j.internal.json.Json;
import io.github.belvo4j.model.ResultPage;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks that the body of a successful response, or each item of a list, has the properties that the OpenAPI document requires.
 * If the document requires none, at least one documented property must be present. A page must contain {@code results}.
 * Properties that the request's {@code fields} and {@code omit} parameters exclude may be missing.
 */
final class Essentials {

    private static final ClassValue<Properties> PROPERTIES = new ClassValue<>() {
        @Override
        protected Properties computeValue(Class<?> type) {
            List<BeanPropertyDefinition> readable = Json.MAPPER
                    .getSerializationConfig()
                    .introspect(Json.MAPPER.constructType(type))
                    .findProperties()
                    .stream()
                    .filter(property -> property.getGetter() != null && property.couldDeserialize())
                    .toList();
            return new Properties(
                    readable.stream()
                            .filter(BeanPropertyDefinition::isRequired)
                            .map(Property::of)
                            .toList(),
                    readable.stream().map(Property::of).toList());
        }
    };

    private final Request request;

    private Essentials(Request request) {
        this.request = request;
    }

    /** Describes what is missing from the body of a successful response; empty if nothing is. */
    static Optional<String> missing(Object body, Request request) {
        return Optional.ofNullable(new Essentials(request).inBody(body));
    }

    /** Describes what is missing from an item of a list; null if nothing is. */
    static @Nullable String missingInItem(Object item, Request request) {
        return new Essentials(request).inObject(item);
    }

    private @Nullable String inBody(Object body) {
        if (body instanceof ResultPage<?> page) {
            return page.getResults() == null ? "no results" : inItems(page.getResults(), "/results");
        }
        return body instanceof List<?> items ? inItems(items, "") : inObject(body);
    }

    private @Nullable String inItems(List<?> items, String place) {
        for (int i = 0; i < items.size(); i++) {
            Object item = items.get(i);
            String wrong = item == null ? "null" : inObject(item);
            if (wrong != null) {
                return wrong + " at " + place + "/" + i;
            }
        }
        return null;
    }

    private @Nullable String inObject(Object object) {
        Properties properties = PROPERTIES.get(object.getClass());
        for (Property property : properties.required()) {
            if (property.isMissing(object) && isSelected(property.name())) {
                return "no " + property.name();
            }
        }
        return properties.required().isEmpty() && selectsAll() && properties.areMissing(object)
                ? properties.describe()
                : null;
    }

    private boolean selectsAll() {
        return parameter("fields").isEmpty() && parameter("omit").isEmpty();
    }

    private boolean isSelected(String property) {
        Set<String> fields = parameter("fields");
        return (fields.isEmpty() || fields.contains(property))
                && !parameter("omit").contains(property);
    }

    private Set<String> parameter(String name) {
        String query = URI.create(request.url()).getQuery();
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(name.length() + 1).split(","))
                .flatMap(Arrays::stream)
                .map(String::strip)
                .collect(Collectors.toSet());
    }

    private record Properties(List<Property> required, List<Property> all) {

        boolean areMissing(Object object) {
            return !all.isEmpty() && all.stream().allMatch(property -> property.isMissing(object));
        }

        String describe() {
            return all.size() == 1 ? "no " + all.get(0).name() : "none of the properties that the API documents";
        }
    }

    private record Property(String name, AnnotatedMethod getter) {

        static Property of(BeanPropertyDefinition definition) {
            AnnotatedMethod getter = Objects.requireNonNull(definition.getGetter());
            getter.fixAccess(true);
            return new Property(definition.getName(), getter);
        }

        boolean isMissing(Object object) {
            Object value = getter.getValue(object);
            return value == null || value instanceof String text && text.isBlank();
        }
    }
}
