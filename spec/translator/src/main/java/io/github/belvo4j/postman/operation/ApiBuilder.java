package io.github.belvo4j.postman.operation;

import io.github.belvo4j.postman.api.Api;
import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.api.PathTemplate;
import io.github.belvo4j.postman.api.Server;
import io.github.belvo4j.postman.collection.Folder;
import io.github.belvo4j.postman.collection.Item;
import io.github.belvo4j.postman.collection.PostmanCollection;
import io.github.belvo4j.postman.collection.Url;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.redaction.SecretFinder;
import io.github.belvo4j.postman.security.SecuritySchemes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Combines all requests with the same method and path into one operation, with the samples from all of them. */
public final class ApiBuilder {
    private final Warnings warnings;
    private final SecretFinder secrets;

    public ApiBuilder(Warnings warnings, SecretFinder secrets) {
        this.warnings = warnings;
        this.secrets = secrets;
    }

    /** A request with its path and server. */
    record Found(Item item, Url url, PathReader.Found path, PathTemplate template, Server server) {}

    /** Returns the API that a collection describes. */
    public Api gather(PostmanCollection collection) {
        List<Found> found = find(collection);
        if (found.isEmpty()) {
            warnings.add(Warning.Kind.LOST, "", "the collection has no requests, so the document has no operations");
        }
        Map<String, List<Found>> groups = new LinkedHashMap<>();
        for (Found one : found) {
            String key = one.item().request().method() + " " + one.template().key();
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(one);
        }
        collection.variables().secrets().forEach(secrets::rememberSecret);
        SecuritySchemes schemes = new SecuritySchemes(collection.variables(), warnings, secrets);
        Optional<List<Map<String, List<String>>>> common = schemes.ofCollection(collection.auth());
        ParameterMerger parameters = new ParameterMerger(secrets);
        BodyMerger bodies = new BodyMerger(collection.variables(), warnings, secrets);
        List<Operation> operations = new ArrayList<>();
        Map<String, PathTemplate> templates = new LinkedHashMap<>();
        for (List<Found> group : groups.values()) {
            PathTemplate path = templates.computeIfAbsent(
                    group.get(0).template().key(), k -> group.get(0).template());
            List<Item> items = group.stream().map(Found::item).toList();
            noteMerge(group, path);
            operations.add(new Operation(
                    items.get(0).request().method(),
                    path,
                    items,
                    parameters.gather(group, path, schemes),
                    bodies.requests(items),
                    items.stream().allMatch(item -> item.request().body().isPresent()),
                    bodies.answers(items),
                    schemes.of(items),
                    group.stream().map(Found::server).distinct().toList()));
        }
        return new Api(
                collection.name(),
                collection.description(),
                collection.version(),
                servers(operations),
                tags(collection, operations),
                schemes.all(),
                common,
                List.copyOf(operations));
    }

    private List<Found> find(PostmanCollection collection) {
        BaseUrls bases = BaseUrls.of(collection, warnings);
        List<Found> found = new ArrayList<>();
        for (Item item : collection.items()) {
            item.request().url().map(bases::expand).ifPresent(url -> {
                PathReader.Found path = PathReader.read(url, collection.variables());
                found.add(new Found(item, url, path, path.path(), bases.server(url)));
            });
        }
        LiteralIds literals = new LiteralIds(found.stream().map(Found::template).toList());
        found.stream()
                .filter(one -> LiteralIds.hasId(one.template()))
                .forEach(one -> one.item().responses().stream()
                        .flatMap(response -> response.original().stream())
                        .flatMap(original -> original.url().stream())
                        .map(url -> PathReader.read(bases.expand(url), collection.variables()))
                        .forEach(sent -> literals.compare(one.template(), sent.path())));
        found.replaceAll(f -> new Found(f.item(), f.url(), f.path(), literals.replace(f.template()), f.server()));
        found.stream()
                .filter(one -> LiteralIds.hasId(one.template()))
                .forEach(one -> warnings.add(
                        Warning.Kind.ASSUMED,
                        one.item().place(),
                        "the path " + one.template() + " is literal: nothing indicates that it contains an ID"));
        return found;
    }

    private void noteMerge(List<Found> group, PathTemplate path) {
        Found first = group.get(0);
        if (group.size() > 1) {
            warnings.add(
                    Warning.Kind.MERGED,
                    first.item().place(),
                    group.size() + " requests became one operation, "
                            + first.item().request().method() + " " + path
                            + ": "
                            + String.join(
                                    ", ",
                                    group.stream().map(f -> f.item().name()).toList()),
                    group.size());
        }
        Set<String> fragments = new LinkedHashSet<>();
        group.forEach(f -> fragments.add(f.url().fragment()));
        if (fragments.size() > 1) {
            warnings.add(
                    Warning.Kind.LOST,
                    first.item().place(),
                    "paths that only differ in their fragment became one operation: OpenAPI 3.0 can't distinguish them");
        }
    }

    /** Returns the servers that the largest number of operations share. They become the document's servers. */
    private static List<Server> servers(List<Operation> operations) {
        Map<List<Server>, Integer> uses = new LinkedHashMap<>();
        operations.forEach(operation -> uses.merge(operation.servers(), 1, Integer::sum));
        List<Server> most = List.of();
        int best = 0;
        for (Map.Entry<List<Server>, Integer> use : uses.entrySet()) {
            if (use.getValue() > best) {
                best = use.getValue();
                most = use.getKey();
            }
        }
        return most;
    }

    private static Map<String, String> tags(PostmanCollection collection, List<Operation> operations) {
        Set<String> used = new LinkedHashSet<>();
        operations.forEach(operation -> used.addAll(Tags.of(operation)));
        Map<String, String> tags = new LinkedHashMap<>();
        for (Folder folder : collection.folders()) {
            String name = folder.name().strip();
            if (!name.isEmpty() && (used.contains(name) || !folder.description().isBlank())) {
                tags.merge(name, folder.description(), (one, other) -> one.isBlank() ? other : one);
            }
        }
        return tags;
    }
}
