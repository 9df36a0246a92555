package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.collection.Item;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.Inflector;
import io.github.belvo4j.postman.language.WordList;
import io.github.belvo4j.postman.resource.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Derives an operation's name from the names of its items in the collection, or else from its method and path,
 * regardless of other operations.
 */
final class OperationName {
    /** Verbs that don't say anything about the resource, so that its name must be added. */
    private static final Set<String> BARE = WordList.of("""
            activate add all approve archive cancel clone confirm copy count create deactivate delete destroy
            detail details disable download duplicate edit enable export fetch find get import index list modify
            new patch post publish put query read refresh register reject remove replace restore resume retrieve
            save search send show start stop submit update upload upsert validate verify view
            """);

    private static final Set<String> VERBS = WordList.of("""
            accept add apply assign authorize book browse calculate call cancel check close compare complete compute
            connect consume convert decline describe determine discover echo enumerate estimate execute explore filter
            follow generate has is join load login logout look lookup match obtain open parse ping poll preview print
            process pull quote receive redirect request resolve return run scan select stream subscribe test track
            translate trigger try unsubscribe use wait watch
            """);

    /** Verbs in the third person, as in "Creates a user". Ambiguous words aren't included, and so remain unchanged. */
    private static final Set<String> DOES = WordList.of("""
            accepts activates adds applies approves archives assigns authorizes calculates cancels closes completes
            computes confirms connects converts creates deactivates declines deletes describes destroys determines
            disables downloads edits enables executes fetches finds generates gets joins lists modifies obtains opens
            patches places publishes puts reads receives refreshes registers rejects removes replaces resolves
            restores resumes retrieves returns revokes saves searches sends sets starts stops submits subscribes
            triggers unsubscribes updates uploads validates verifies
            """);

    private static final Pattern NO_NAME = Pattern.compile(
            ".*(?:https?:|\\{|^/|\\w/\\w|/:|\\d{6}).*|(?:new request|untitled request|request|get|post|put|patch|delete)( copy)?( \\d+)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Set<String> FILLERS = Set.of("a", "an", "the", "copy", "new", "existing", "single");
    private static final Set<String> READING = Set.of("get", "retrieve", "fetch", "read", "show", "view");
    private static final int MAX_WORDS = 8;

    private OperationName() {}

    /** Returns the name, which doesn't depend on other operations. */
    static String of(Operation operation, Resource resource) {
        return itemName(operation)
                .map(words -> camel(complete(withVerb(words, operation), resource)))
                .filter(Identifiers::startsWithLetter)
                .orElseGet(() -> camel(conventional(operation, resource)));
    }

    private static String camel(List<String> words) {
        return Identifiers.camel(ShortName.of(words, ShortName.OPERATION));
    }

    /**
     * Returns the name that all items of an operation have in common; empty if there is none. If one item's name starts
     * with another's, the shorter name counts as the common one.
     */
    private static Optional<List<String>> itemName(Operation operation) {
        List<String> shortest = null;
        for (Item item : operation.items()) {
            if (NO_NAME.matcher(item.name()).matches() || hasOtherLetters(item.name())) {
                return Optional.empty();
            }
            List<String> words = new ArrayList<>(Identifiers.of(item.name()));
            words.removeIf(FILLERS::contains);
            if (words.size() > 1 && DOES.contains(words.get(0))) {
                words.set(0, words.get(0).equals("returns") ? "get" : Inflector.singular(words.get(0)));
            }
            shortenListing(words);
            if (words.isEmpty()
                    || words.size() > MAX_WORDS
                    || !Character.isLetter(words.get(0).charAt(0))) {
                return Optional.empty();
            }
            if (shortest == null || isPrefix(words, shortest)) {
                shortest = words;
            } else if (!isPrefix(shortest, words)) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(shortest);
    }

    /** Shortens a listing: "retrieve list of users" becomes "list users". */
    private static void shortenListing(List<String> words) {
        if (words.size() > 3
                && READING.contains(words.get(0))
                && words.subList(1, 3).equals(List.of("list", "of"))) {
            words.subList(0, 3).clear();
            words.add(0, "list");
        }
    }

    private static boolean hasOtherLetters(String name) {
        return name.codePoints()
                        .filter(c ->
                                Character.isLetter(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN)
                        .count()
                > 1;
    }

    private static boolean isPrefix(List<String> prefix, List<String> words) {
        return prefix.size() <= words.size() && words.subList(0, prefix.size()).equals(prefix);
    }

    /** Adds a missing verb: "current user" becomes "get current user". */
    private static List<String> withVerb(List<String> words, Operation operation) {
        if (!operation.method().equals("GET") || BARE.contains(words.get(0)) || VERBS.contains(words.get(0))) {
            return words;
        }
        List<String> name = new ArrayList<>(List.of("get"));
        name.addAll(words);
        return name;
    }

    /** Adds a missing resource: "list" becomes "list addresses", because many folders contain a "List". */
    private static List<String> complete(List<String> words, Resource resource) {
        if (words.size() > 1 || !BARE.contains(words.get(0)) || resource.words().isEmpty()) {
            return words;
        }
        String verb = switch (words.get(0)) {
            case "detail", "details", "show", "view" -> "get";
            case "destroy" -> "delete";
            case "index", "all" -> "list";
            case "new" -> "create";
            default -> words.get(0);
        };
        boolean many = Set.of("list", "search", "count", "query").contains(verb);
        List<String> name = new ArrayList<>(List.of(verb));
        name.addAll(many ? resource.words() : resource.singular());
        return name;
    }

    private static List<String> conventional(Operation operation, Resource resource) {
        if (resource.words().isEmpty()) {
            return ofPath(operation);
        }
        List<String> name = new ArrayList<>();
        if (!resource.action().isEmpty()) {
            name.addAll(operation.method().equals("DELETE") ? List.of("delete") : List.of());
            name.addAll(resource.action().equals("all") ? List.of("list") : Identifiers.of(resource.action()));
            name.addAll(operation.method().equals("GET") ? resource.words() : resource.singular());
            return name;
        }
        boolean one = operation.path().endsWithParameter() || !resource.isCollection();
        switch (operation.method()) {
            case "GET" -> name.add(one ? "get" : "list");
            case "POST" -> name.add(operation.path().endsWithParameter() ? "update" : "create");
            case "PUT" -> name.add("replace");
            case "PATCH" -> name.add("update");
            default -> name.add(operation.method().toLowerCase(Locale.ROOT));
        }
        name.addAll(operation.method().equals("GET") && !one ? resource.words() : resource.singular());
        return name;
    }

    /** Returns the words of the method and the full path, which are practically unique. */
    static List<String> ofPath(Operation operation) {
        List<String> name = new ArrayList<>(Identifiers.of(operation.method()));
        for (String segment : operation.path().segments()) {
            if (segment.contains("{")) {
                name.add("by");
            }
            name.addAll(Identifiers.of(segment));
        }
        return name;
    }
}
