package io.github.belvo4j.postman.assemble;

import io.github.belvo4j.postman.Warning;
import io.github.belvo4j.postman.Warnings;
import io.github.belvo4j.postman.gather.Answer;
import io.github.belvo4j.postman.gather.Operation;
import io.github.belvo4j.postman.gather.Payload;
import io.github.belvo4j.postman.infer.Kind;
import io.github.belvo4j.postman.infer.Shape;
import io.github.belvo4j.postman.name.Component;
import io.github.belvo4j.postman.read.Place;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tells where the samples contradict each other, and where they don't tell a type. */
final class Doubts {
    private final Warnings warnings;

    Doubts(Warnings warnings) {
        this.warnings = warnings;
    }

    void tell(Collection<Component> components, List<Operation> operations) {
        for (Component component : components) {
            component.shape().members().forEach((name, member) -> {
                if (!isCircle(member.shape())) {
                    tell(member.shape(), component.name() + "." + name, component.origin());
                }
            });
            component.shape().values().ifPresent(values -> tell(values, component.name() + ".*", component.origin()));
        }
        for (Operation operation : operations) {
            Place origin = operation.items().get(0).place();
            operation.request().values().forEach(payload -> tell(payload, "the request", origin));
            for (Answer answer : operation.answers()) {
                answer.content().values().forEach(payload -> tell(payload, "the response " + answer.status(), origin));
            }
        }
    }

    /** Where the exporter said what goes on, nothing is open. */
    private static boolean isCircle(Shape shape) {
        return shape.isUnknown() && !shape.circle().isEmpty()
                || shape.items() != Shape.UNKNOWN && isCircle(shape.items());
    }

    private void tell(Payload payload, String what, Place origin) {
        tell(payload.shape(), what, origin);
    }

    private void tell(Shape shape, String what, Place origin) {
        if (shape.isClash()) {
            String kinds = shape.kinds().stream()
                    .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
            boolean structure =
                    shape.kinds().contains(Kind.OBJECT) || shape.kinds().contains(Kind.ARRAY);
            warnings.add(
                    Warning.Kind.CLASH,
                    origin,
                    what + " has samples of several types (" + kinds + "); "
                            + (structure ? "each is an alternative" : "its type is left open"));
        } else if (shape.isUnknown()) {
            open(origin, what, shape.isNullable() ? "only null is shown" : "no value is shown");
        } else if (shape.kind().orElseThrow() == Kind.ARRAY) {
            items(shape.items(), what, origin);
        } else if (shape.kind().orElseThrow() == Kind.OBJECT
                && shape.members().isEmpty()
                && shape.values().isEmpty()) {
            open(origin, what, "only empty objects are shown");
        }
    }

    private void items(Shape items, String what, Place origin) {
        if (items.isUnknown() && !items.isNullable()) {
            open(origin, what, "only empty lists are shown");
        } else {
            tell(items, "an item of " + what, origin);
        }
    }

    private void open(Place origin, String what, String why) {
        warnings.add(Warning.Kind.OPEN, origin, what + ": " + why);
    }
}
