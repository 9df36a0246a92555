package io.github.belvo4j.postman.resource;

import io.github.belvo4j.postman.api.Operation;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.Inflector;
import io.github.belvo4j.postman.language.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The resource that an operation is about, inferred from the operation's path. */
public final class Resource {
    private static final Pattern VERSION =
            Pattern.compile("v\\d+(?:[._-]\\d+)*(?:(?:alpha|beta)\\d*)?|\\d+(?:\\.\\d+)*");
    private static final Set<String> ACTIONS = WordList.of("""
            accept activate add all approve archive assign authorize batch bulk cancel capture clone close complete
            confirm convert copy count create deactivate decline delete disable download duplicate enable execute
            export favorite fetch finalize find follow get import invoke like list lock login logout merge move
            open pause preview publish query refresh register reject remove reset restore resume retry revoke run
            search send share signin signup start stop submit subscribe sync test trigger unarchive unfollow
            unlike unlock unsubscribe update upload validate verify
            """);

    private static final Set<String> KEYS =
            WordList.of("code email id key name number slug status tag type username uuid");

    /** Segments that aren't part of any resource. */
    private static final Set<String> COMMON = WordList.of("api apis internal private public rest service services");

    private final List<String> words;
    private final String action;
    private final List<String> above;
    private final List<String> singular;
    private final String subject;

    private Resource(List<String> words, String action, List<String> above) {
        this.words = words;
        this.action = action;
        this.above = above;
        this.singular = Inflector.singular(words);
        this.subject = Identifiers.pascal(singular);
    }

    /** Infers the resource from the path alone. */
    public static Resource ofPath(Operation operation) {
        List<String> segments = segments(operation);
        if (segments.isEmpty()) {
            return new Resource(List.of(), "", List.of());
        }
        int last = segments.size() - 1;
        String end = segments.get(last);
        int colon = end.indexOf(':');
        if (colon > 0) {
            return new Resource(
                    Identifiers.of(end.substring(0, colon)), end.substring(colon + 1), segments.subList(0, last));
        }
        if (last > 0 && isKey(operation, end) && Inflector.isPlural(segments.get(last - 1))) {
            return new Resource(Identifiers.of(segments.get(last - 1)), "", segments.subList(0, last - 1));
        }
        boolean action = last > 0 && !operation.path().endsWithParameter() && isAction(Identifiers.of(end));
        return action
                ? new Resource(Identifiers.of(segments.get(last - 1)), end, segments.subList(0, last - 1))
                : new Resource(Identifiers.of(end), "", segments.subList(0, last));
    }

    /** Returns whether the words name an action: {@code findByTags} is one, although it ends like a plural. */
    private static boolean isAction(List<String> words) {
        boolean said = words.contains("by") || !Inflector.isPlural(words.get(words.size() - 1));
        return ACTIONS.contains(words.get(0)) && said;
    }

    /** Returns whether the segment only names a lookup key, as in {@code /users/email/{email}}. */
    private static boolean isKey(Operation operation, String segment) {
        List<String> path = operation.path().segments();
        int at = path.lastIndexOf(segment);
        return KEYS.contains(segment.toLowerCase(Locale.ROOT))
                && operation.path().endsWithParameter()
                && at >= 0
                && at == path.size() - 2;
    }

    private static List<String> segments(Operation operation) {
        return operation.path().words().stream()
                .map(segment -> segment.replaceAll("\\.(?:json|xml|php|html|aspx?)$", ""))
                .filter(segment -> !VERSION.matcher(segment).matches()
                        && Identifiers.of(segment).stream().anyMatch(Resource::isName))
                .toList();
    }

    /**
     * Returns whether a word can be a name. Names are used in code, where they must start with a letter; a segment of digits is
     * an ID.
     */
    private static boolean isName(String word) {
        return Character.isLetter(word.charAt(0));
    }

    /** Returns the same resource with the name of its parent in front of its own. */
    public Resource within(List<String> owner) {
        List<String> longer = new ArrayList<>(owner);
        longer.addAll(words);
        return new Resource(longer, action, above);
    }

    /** Returns the segments above the resource in the path. */
    public List<String> above() {
        return above;
    }

    /** Returns the words of the name as they occur in the path; empty if the path names no resource. */
    public List<String> words() {
        return words;
    }

    /** Returns the words of the name in the singular. */
    public List<String> singular() {
        return singular;
    }

    /**
     * Returns the words of the parent in the singular; empty if the path contains no parent, or the name of the resource
     * already includes it.
     */
    public List<String> owner() {
        for (int i = above.size() - 1; i >= 0; i--) {
            List<String> owner = Inflector.singular(Identifiers.of(above.get(i)));
            if (!COMMON.contains(String.join(" ", owner))) {
                boolean said = words.size() > owner.size()
                        && words.subList(0, owner.size()).equals(owner);
                return said ? List.of() : owner;
            }
        }
        return List.of();
    }

    /** Returns the action that the path specifies; empty if there is none. */
    public String action() {
        return action;
    }

    public String subject() {
        return subject;
    }

    public boolean isCollection() {
        return !words.isEmpty() && Inflector.isPlural(words.get(words.size() - 1));
    }
}
