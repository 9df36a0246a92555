package io.github.belvo4j.postman.resource;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.collection.Item;
import io.github.belvo4j.postman.language.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What each operation is about.
 *
 * <p>{@code /templates/{id}/versions} has versions; where people call them template versions, in a folder's or a
 * request's name, so does this.
 */
public final class Resources {
    private final IdentityHashMap<Operation, Resource> byOperation = new IdentityHashMap<>();

    public Resources(List<Operation> operations) {
        Map<List<String>, List<String>> owners = new HashMap<>();
        for (Operation operation : operations) {
            Resource resource = Resource.ofPath(operation);
            byOperation.put(operation, resource);
            for (Item item : operation.items()) {
                List<String> owner = owner(resource, item.name());
                if (owner.isEmpty() && !item.folders().isEmpty()) {
                    owner = owner(resource, item.folders().get(item.folders().size() - 1));
                }
                if (!owner.isEmpty()) {
                    owners.putIfAbsent(placeOf(resource), owner);
                }
            }
        }
        byOperation.replaceAll((operation, resource) -> {
            List<String> owner = owners.get(placeOf(resource));
            return owner == null ? resource : resource.within(owner);
        });
    }

    private static List<String> placeOf(Resource resource) {
        List<String> place = new ArrayList<>(resource.above());
        place.addAll(resource.words());
        return place;
    }

    /** The words of a segment above that stand before the resource's own in a text. */
    private static List<String> owner(Resource resource, String text) {
        List<String> words = Words.of(text).stream().map(Words::singular).toList();
        List<String> own = resource.words().stream().map(Words::singular).toList();
        for (String segment : resource.above()) {
            List<String> owner = Words.singular(Words.of(segment));
            List<String> wanted =
                    new ArrayList<>(owner.stream().map(Words::singular).toList());
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
