package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.Inflector;
import io.github.belvo4j.postman.location.SchemaLocation;
import io.github.belvo4j.postman.resource.Resource;
import io.github.belvo4j.postman.resource.Resources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Names operations: the chosen names first, then derived names.
 *
 * <p>If several operations would have the same name, the operation with the shortest path gets it. The others get names that
 * include more of their paths. Therefore, adding an unrelated operation doesn't change any name.
 */
final class OperationNames {
    private static final Comparator<Operation> SHORTEST_FIRST = Comparator.comparingInt(
                    (Operation operation) -> operation.path().segments().size())
            .thenComparing(Operation::key);

    private final Resources resources;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Operation> taken = new HashMap<>();

    private OperationNames(Resources resources) {
        this.resources = resources;
    }

    /** Returns the names, by {@link Operation#key}. */
    static Map<String, String> name(
            List<Operation> operations, Resources resources, Map<SchemaLocation, String> chosen) {
        OperationNames names = new OperationNames(resources);
        names.takeChosen(operations, chosen);
        names.takeDerived(operations);
        return names.names;
    }

    private void takeChosen(List<Operation> operations, Map<SchemaLocation, String> chosen) {
        for (Operation operation : operations) {
            SchemaLocation place = new SchemaLocation(operation.key(), "", "");
            String name = chosen.get(place);
            if (name != null) {
                Operation other = taken.get(name);
                if (other != null) {
                    throw new InputException(place + ": " + name + " is also the name of " + other.key());
                }
                take(operation, name);
            }
        }
    }

    private void take(Operation operation, String name) {
        taken.put(name, operation);
        names.put(operation.key(), name);
    }

    /** Gives each derived name to the operation that is first in line for it, before any alternatives are tried. */
    private void takeDerived(List<Operation> operations) {
        List<Operation> unlucky = new ArrayList<>();
        operations.stream()
                .filter(operation -> !names.containsKey(operation.key()))
                .sorted(SHORTEST_FIRST)
                .forEach(operation -> {
                    String name = OperationName.of(operation, resources.of(operation));
                    if (taken.containsKey(name)) {
                        unlucky.add(operation);
                    } else {
                        take(operation, name);
                    }
                });
        unlucky.forEach(operation -> take(operation, longer(operation)));
    }

    /** Returns an unused name that includes more of the operation's path. */
    private String longer(Operation operation) {
        Resource resource = resources.of(operation);
        String wanted = OperationName.of(operation, resource);
        List<String> names = new ArrayList<>(List.of(wanted));
        owner(resource, resources.of(Objects.requireNonNull(taken.get(wanted))))
                .ifPresent(owner ->
                        names.add(wanted + "For" + Identifiers.pascal(Inflector.singular(Identifiers.of(owner)))));
        names.replaceAll(OperationNames::readable);
        for (String name : names) {
            Operation other = taken.get(name);
            if (other == null) {
                return name;
            }
            String one = readable(name + "By" + lastParameter(operation));
            if (isOneOf(operation, other) && !taken.containsKey(one)) {
                return one;
            }
        }
        String base = readable(Identifiers.camel(OperationName.ofPath(operation)));
        String free = base;
        for (int n = 2; taken.containsKey(free); n++) {
            free = base + n;
        }
        return free;
    }

    private static String readable(String name) {
        return name.length() <= ShortName.OPERATION
                ? name
                : Identifiers.camel(ShortName.ends(Identifiers.of(name), ShortName.OPERATION));
    }

    /**
     * Returns the nearest segment above the resource that distinguishes it from another resource, or else the nearest segment.
     */
    private static Optional<String> owner(Resource resource, Resource other) {
        List<String> owners = new ArrayList<>(resource.above());
        Collections.reverse(owners);
        return owners.stream().min(Comparator.comparing(other.above()::contains));
    }

    /**
     * Returns whether an operation returns a single item of the list that another operation returns. In collections,
     * the two operations often have the same name.
     */
    private static boolean isOneOf(Operation operation, Operation several) {
        return withoutSlash(operation.key()).equals(withoutSlash(several.key()) + "/{}");
    }

    private static String withoutSlash(String key) {
        return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
    }

    private static String lastParameter(Operation operation) {
        List<String> parameters = operation.path().parameters();
        return parameters.isEmpty() ? "" : Identifiers.pascal(parameters.get(parameters.size() - 1));
    }
}
