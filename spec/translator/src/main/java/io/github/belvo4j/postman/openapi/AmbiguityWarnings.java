package io.github.belvo4j.postman.openapi;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.api.Payload;
import io.github.belvo4j.postman.api.Response;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.inference.JsonType;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.location.SourceLocation;
import io.github.belvo4j.postman.naming.SchemaComponent;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Warns about samples that contradict each other, and about places without a known type. */
final class AmbiguityWarnings {
    private final Warnings warnings;

    /** The number of places where the current schema is used. */
    private int weight = 1;

    AmbiguityWarnings(Warnings warnings) {
        this.warnings = warnings;
    }

    void tell(Collection<SchemaComponent> components, List<Operation> operations) {
        for (SchemaComponent component : components) {
            weight = component.places().size();
            component.shape().members().forEach((name, member) -> {
                if (!isPlain(member.shape()) && !isCircle(member.shape())) {
                    tell(member.shape(), component.name() + "." + name, component.origin());
                }
            });
            component.shape().values().ifPresent(values -> tell(values, component.name() + ".*", component.origin()));
        }
        weight = 1;
        for (Operation operation : operations) {
            SourceLocation origin = operation.items().get(0).place();
            operation.request().values().forEach(payload -> tell(payload, "the request", origin));
            for (Response answer : operation.answers()) {
                answer.content().values().forEach(payload -> tell(payload, "the response " + answer.status(), origin));
            }
        }
    }

    /**
     * Returns whether a shape has a single type without nested schemas, as the shapes of most properties do. If so, there is
     * nothing to report.
     */
    private static boolean isPlain(Shape shape) {
        Optional<JsonType> kind = shape.isClash() ? Optional.empty() : shape.kind();
        return kind.isPresent() && kind.get() != JsonType.ARRAY && kind.get() != JsonType.OBJECT;
    }

    /**
     * Returns whether the value, or each item of a list, is a circular reference to a schema that the exporter named,
     * so that the type is known.
     */
    private static boolean isCircle(Shape shape) {
        return shape.isUnknown() && !shape.circle().isEmpty()
                || shape.items() != Shape.UNKNOWN && isCircle(shape.items());
    }

    private void tell(Payload payload, String what, SourceLocation origin) {
        tell(payload.shape(), what, origin);
    }

    private void tell(Shape shape, String what, SourceLocation origin) {
        if (shape.isClash()) {
            String kinds = shape.kinds().stream()
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            boolean structure =
                    shape.kinds().contains(JsonType.OBJECT) || shape.kinds().contains(JsonType.ARRAY);
            warnings.add(
                    Warning.Kind.CLASH,
                    origin,
                    what + " has samples of several types (" + kinds + "); "
                            + (structure ? "each is an alternative" : "its type is left open"),
                    weight);
        } else if (shape.isUnknown()) {
            open(origin, what, shape.isNullable() ? "only null is shown" : "no value is shown");
        } else if (shape.kind().orElseThrow() == JsonType.ARRAY) {
            items(shape.items(), what, origin);
        } else if (shape.kind().orElseThrow() == JsonType.OBJECT
                && shape.members().isEmpty()
                && shape.values().isEmpty()) {
            open(origin, what, "only empty objects are shown");
        }
    }

    private void items(Shape items, String what, SourceLocation origin) {
        if (items.isUnknown() && !items.isNullable()) {
            open(origin, what, "only empty lists are shown");
        } else {
            tell(items, "an item of " + what, origin);
        }
    }

    private void open(SourceLocation origin, String what, String why) {
        warnings.add(Warning.Kind.OPEN, origin, what + ": " + why, weight);
    }
}
