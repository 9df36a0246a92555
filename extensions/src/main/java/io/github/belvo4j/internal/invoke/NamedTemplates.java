package io.github.belvo4j.internal.invoke;

import io.github.belvo4j.internal.operation.OperationDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The templates, in the annotations of a hand-written interface, for headers or query parameters that contain arguments. If an
 * argument is null, the value that contains it isn't sent.
 */
final class NamedTemplates {

    private final Map<String, List<TextTemplate>> templates = new LinkedHashMap<>();

    NamedTemplates(Map<String, Collection<String>> texts, OperationDescriptor operation) {
        texts.forEach((name, values) -> templates.put(
                name,
                values.stream()
                        .map(value -> TextTemplate.parse(value, operation))
                        .toList()));
    }

    boolean isEmpty() {
        return templates.isEmpty();
    }

    /**
     * Returns the values for a call. Several values with one name are joined by commas.
     *
     * @param encoding encodes the arguments; the literal parts of the templates are sent as they are
     */
    Map<String, String> resolve(@Nullable Object[] arguments, UnaryOperator<String> encoding) {
        Map<String, String> values = new LinkedHashMap<>();
        templates.forEach((name, texts) -> {
            List<String> resolved = texts.stream()
                    .map(template -> text(template, arguments, encoding))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(ArrayList::new));
            if (!resolved.isEmpty() || texts.isEmpty()) {
                values.put(name, String.join(",", resolved));
            }
        });
        return values;
    }

    private static @Nullable String text(
            TextTemplate template, @Nullable Object[] arguments, UnaryOperator<String> encoding) {
        StringBuilder text = new StringBuilder(template.texts().get(0));
        for (int i = 0; i < template.arguments().size(); i++) {
            Object argument = arguments[template.arguments().get(i).index()];
            if (argument == null) {
                return null;
            }
            text.append(encoding.apply(QueryParameters.text(argument)))
                    .append(template.texts().get(i + 1));
        }
        return text.toString();
    }
}
