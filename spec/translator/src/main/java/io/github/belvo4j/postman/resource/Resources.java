package io.github.belvo4j.postman.resource;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.collection.Item;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.Inflector;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;

/**
 * The resources of all operations.
 *
 * <p>The resource of {@code /templates/{id}/versions} is a version. If the name of a request or its folder calls it a
 * template version, that name is used.
 */
public final class Resources {
    /** Compares keys by identity, because that is fast, and operations are looked up for each object of each body. */
    private final IdentityHashMap<Operation, Resource> byOperation = new IdentityHashMap<>();

    private Resources() {}

    /** Infers the resource of each operation from the operation alone. */
    public static Resources of(List<Operation> operations) {
        Resources resources = new Resources();
        for (Operation operation : operations) {
            Resource resource = Resource.ofPath(operation);
            List<String> owner = owner(operation, resource);
            resources.byOperation.put(operation, owner.isEmpty() ? resource : resource.within(owner));
        }
        return resources;
    }

    private static List<String> owner(Operation operation, Resource resource) {
        for (Item item : operation.items()) {
            List<String> owner = owner(resource, item.name());
            if (owner.isEmpty() && !item.folders().isEmpty()) {
                owner = owner(resource, item.folders().get(item.folders().size() - 1));
            }
            if (!owner.isEmpty()) {
                return owner;
            }
        }
        return List.of();
    }

    /** Returns the words of a parent segment that occur before the resource's own words in a text. */
    private static List<String> owner(Resource resource, String text) {
        List<String> words =
                Identifiers.of(text).stream().map(Inflector::singular).toList();
        List<String> own = resource.words().stream().map(Inflector::singular).toList();
        for (String segment : resource.above()) {
            List<String> owner = Inflector.singular(Identifiers.of(segment));
            List<String> wanted =
                    new ArrayList<>(owner.stream().map(Inflector::singular).toList());
            wanted.addAll(own);
            if (!own.isEmpty() && Collections.indexOfSubList(words, wanted) >= 0) {
                return owner;
            }
        }
        return List.of();
    }

    public Resource of(Operation operation) {
        return Objects.requireNonNull(byOperation.get(operation));
    }
}
