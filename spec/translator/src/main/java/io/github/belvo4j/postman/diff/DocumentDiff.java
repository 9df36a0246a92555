package io.github.belvo4j.postman.diff;

import io.github.belvo4j.postman.diagnostic.InputException;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares two OpenAPI documents as callers of a generated client would.
 *
 * <p>The policy: callers are tolerant. They bear unknown properties and enum values, never validate responses, and take
 * any property of a response for optional. So a new value of an enum in a response, a property there that is no longer
 * promised, or a wider range of it breaks nobody. Generated code has names, so an operation, schema or property that is
 * called otherwise is gone for them.
 */
public final class DocumentDiff {
    private DocumentDiff() {}

    /** Compares two files. */
    public static Comparison compare(Path before, Path after) {
        return compare(parse(before), parse(after));
    }

    private static OpenAPI parse(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new InputException(file + ": can't be read: " + e.getClass().getSimpleName(), e);
        } catch (InputException e) {
            throw e.in(file.toString());
        }
    }

    /** Compares two documents, YAML or JSON. */
    public static Comparison compare(String before, String after) {
        return compare(parse(before), parse(after));
    }

    private static OpenAPI parse(String document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(document, null, options);
        if (result.getOpenAPI() == null || result.getOpenAPI().getPaths() == null) {
            throw new InputException("not an OpenAPI 3 document");
        }
        return result.getOpenAPI();
    }

    private static Comparison compare(OpenAPI before, OpenAPI after) {
        Set<String> schemasBefore = schemas(before);
        Set<String> schemasAfter = schemas(after);
        List<Change> changes =
                new ArrayList<>(RequestTypes.changed(before, after, OperationDiff.compare(before, after)));
        changes.sort(Comparator.comparing(Change::effect).reversed().thenComparing(Change::subject));
        names(schemasBefore, schemasAfter, changes);
        return new Comparison(changes);
    }

    private static Set<String> schemas(OpenAPI document) {
        boolean none =
                document.getComponents() == null || document.getComponents().getSchemas() == null;
        return none
                ? Set.of()
                : new TreeSet<>(document.getComponents().getSchemas().keySet());
    }

    private static void names(Set<String> before, Set<String> after, List<Change> changes) {
        List<Detail> details = new ArrayList<>();
        before.stream()
                .filter(name -> !after.contains(name))
                .forEach(name -> details.add(Detail.breaking(name + " is gone")));
        boolean breaking = !details.isEmpty();
        after.stream().filter(name -> !before.contains(name)).forEach(name -> details.add(Detail.of(name + " is new")));
        if (!details.isEmpty()) {
            changes.add(new Change("schemas", breaking ? Effect.BREAKING : Effect.COMPATIBLE, details));
        }
    }
}
