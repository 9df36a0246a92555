package io.github.belvo4j.resource;

import io.github.belvo4j.error.ErrorResponse;
import io.github.belvo4j.error.UnreadableResponseException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Evens out where the API answers like requests now with an item, now with a list. */
final class OneItem {

    private OneItem() {}

    /** The item in a list, for what elsewhere is answered with a list. */
    static <A, T> Function<A, List<T>> list(Function<A, T> call) {
        return argument -> List.of(call.apply(argument));
    }

    /** The only item of the list, for what elsewhere is answered with an item. */
    static <T> Function<String, T> of(String operation, Function<String, List<T>> call) {
        return id -> {
            List<T> items = call.apply(id);
            if (items.size() != 1) {
                throw new UnreadableResponseException(
                        new ErrorResponse(operation, 200, List.of(), null, Map.of()),
                        "it has " + items.size() + " items instead of one");
            }
            return items.get(0);
        };
    }
}
