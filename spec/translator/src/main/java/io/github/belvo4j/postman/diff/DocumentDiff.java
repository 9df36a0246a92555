package io.github.belvo4j.postman.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.diff.Document.Operation;
import io.github.belvo4j.postman.diff.SchemaComparison.Depth;
import io.github.belvo4j.postman.io.FileErrors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Compares two OpenAPI documents from the perspective of a generated client's callers.
 *
 * <p>Callers are assumed to be tolerant: they accept unknown properties and enum values, never validate responses, and
 * treat every response property as optional. Therefore, a new enum value in a response, a response property that is no
 * longer required, or a wider range doesn't break anyone. Generated code contains names, so renaming an operation,
 * schema, property or value breaks callers. It also contains types, so a different type or format breaks them, too.
 */
public final class DocumentDiff {
    private DocumentDiff() {}

    /** Compares two files. */
    public static Comparison compare(Path before, Path after) {
        return compare(before.toString(), read(before), after.toString(), read(after));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new InputException(file + ": can't be read: " + FileErrors.reason(e), e);
        }
    }

    /** Compares two documents in YAML or JSON. */
    public static Comparison compare(String before, String after) {
        return compare(Document.read(before), before, after, () -> Document.read(after));
    }

    /** Compares two documents in YAML or JSON. Messages refer to them by the given names. */
    public static Comparison compare(String beforeName, String before, String afterName, String after) {
        return compare(read(beforeName, before), before, after, () -> read(afterName, after));
    }

    private static Document read(String name, String text) {
        try {
            return Document.read(text);
        } catch (InputException e) {
            throw e.in(name);
        }
    }

    private static Comparison compare(Document old, String before, String after, Supplier<Document> now) {
        return before.equals(after) ? new Comparison(List.of()) : compare(old, now.get());
    }

    private static Comparison compare(Document before, Document after) {
        Set<String> compared = new HashSet<>();
        List<Change> changes = operations(before, after, compared);
        changes.sort(Comparator.comparing(Change::effect).reversed().thenComparing(Change::subject));
        List<Detail> schemas = schemas(before, after, compared);
        if (!schemas.isEmpty()) {
            changes.add(Change.of("schemas", schemas));
        }
        return new Comparison(changes);
    }

    private static List<Change> operations(Document before, Document after, Set<String> compared) {
        Map<String, Operation> old = before.operations();
        Map<String, Operation> now = after.operations();
        List<Change> changes = new ArrayList<>();
        old.forEach((place, operation) -> {
            Operation same = now.get(place);
            if (same == null) {
                changes.add(Change.of(operation.subject(), List.of(Detail.breaking("is gone"))));
                return;
            }
            Findings findings = OperationComparison.compare(before, operation, after, same);
            compared.addAll(findings.compared());
            List<Detail> details = findings.details("");
            if (!details.isEmpty()) {
                changes.add(Change.of(same.subject(), details));
            }
        });
        now.forEach((place, operation) -> {
            if (!old.containsKey(place)) {
                changes.add(Change.of(operation.subject(), List.of(Detail.of("is new"))));
            }
        });
        return changes;
    }

    /**
     * Returns the names of removed and added schemas, and the differences in schemas that weren't compared as parts of
     * operations.
     */
    private static List<Detail> schemas(Document before, Document after, Set<String> compared) {
        Map<String, JsonNode> old = new TreeMap<>(before.schemas());
        Map<String, JsonNode> now = new TreeMap<>(after.schemas());
        List<Detail> details = new ArrayList<>();
        old.keySet().stream()
                .filter(name -> !now.containsKey(name))
                .forEach(name -> details.add(Detail.breaking(name + " is gone")));
        now.keySet().stream()
                .filter(name -> !old.containsKey(name))
                .forEach(name -> details.add(Detail.of(name + " is new")));
        old.forEach((name, schema) -> {
            JsonNode same = now.get(name);
            if (same != null && !compared.contains(name)) {
                Findings findings = new Findings();
                new SchemaComparison(before, after, Direction.RESPONSE, Depth.COMPONENT, findings)
                        .compare(schema, same, name);
                details.addAll(findings.details(name));
            }
        });
        return details;
    }
}
