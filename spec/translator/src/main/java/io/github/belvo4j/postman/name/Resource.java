package io.github.belvo4j.postman.name;

import io.github.belvo4j.postman.gather.Operation;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an operation is about, read from its path. */
final class Resource {
    private static final Pattern VERSION =
            Pattern.compile("v\\d+(?:[._-]\\d+)*(?:(?:alpha|beta)\\d*)?|\\d+(?:\\.\\d+)*");
    private static final Set<String> ACTIONS = Set.of(
            "accept",
            "activate",
            "add",
            "approve",
            "archive",
            "assign",
            "authorize",
            "batch",
            "bulk",
            "cancel",
            "capture",
            "clone",
            "close",
            "complete",
            "confirm",
            "convert",
            "copy",
            "count",
            "create",
            "deactivate",
            "decline",
            "delete",
            "disable",
            "download",
            "duplicate",
            "enable",
            "export",
            "favorite",
            "finalize",
            "follow",
            "get",
            "import",
            "like",
            "list",
            "lock",
            "login",
            "logout",
            "merge",
            "move",
            "open",
            "pause",
            "preview",
            "publish",
            "query",
            "refresh",
            "register",
            "reject",
            "remove",
            "reset",
            "restore",
            "resume",
            "retry",
            "revoke",
            "search",
            "send",
            "share",
            "signin",
            "signup",
            "start",
            "stop",
            "submit",
            "subscribe",
            "sync",
            "test",
            "unarchive",
            "unfollow",
            "unlike",
            "unlock",
            "unsubscribe",
            "update",
            "upload",
            "validate",
            "verify");

    private final List<String> words;
    private final String action;

    private Resource(List<String> words, String action) {
        this.words = words;
        this.action = action;
    }

    static Resource of(Operation operation) {
        List<String> segments = operation.path().words().stream()
                .map(segment -> segment.replaceAll("\\.(?:json|xml|php|html|aspx?)$", ""))
                .filter(segment -> !VERSION.matcher(segment).matches()
                        && !Words.of(segment).isEmpty())
                .toList();
        if (segments.isEmpty()) {
            return new Resource(List.of(), "");
        }
        String last = segments.get(segments.size() - 1);
        boolean action = segments.size() > 1
                && !operation.path().endsWithParameter()
                && (last.indexOf(':') > 0 || ACTIONS.contains(Words.of(last).get(0)) && !Words.isPlural(last));
        if (!action) {
            return new Resource(Words.of(last), "");
        }
        int colon = last.indexOf(':');
        return colon > 0
                ? new Resource(Words.of(last.substring(0, colon)), last.substring(colon + 1))
                : new Resource(Words.of(segments.get(segments.size() - 2)), last);
    }

    /** Its name as it stands in the path; empty at the root. */
    List<String> words() {
        return words;
    }

    /** Its name for one of its kind. */
    List<String> singular() {
        return Words.singular(words);
    }

    /** What is done with it, when the path says so. */
    String action() {
        return action;
    }

    String subject() {
        return Words.pascal(singular());
    }

    boolean isCollection() {
        return !words.isEmpty() && Words.isPlural(words.get(words.size() - 1));
    }
}
