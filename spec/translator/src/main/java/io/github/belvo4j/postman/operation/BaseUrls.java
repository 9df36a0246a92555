package io.github.belvo4j.postman.operation;

import io.github.belvo4j.postman.api.Server;
import io.github.belvo4j.postman.collection.BaseUrl;
import io.github.belvo4j.postman.collection.Field;
import io.github.belvo4j.postman.collection.Item;
import io.github.belvo4j.postman.collection.PostmanCollection;
import io.github.belvo4j.postman.collection.Url;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.language.Vocabulary;
import io.github.belvo4j.postman.variable.Variables;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns the part of a URL before the path into a server. Variables with known values are replaced with these values. */
final class BaseUrls {
    /**
     * Matches {@code {{host}}}, which can be nested or have too few or too many braces, as well as {@code {host}} and
     * {@code :host}, as used in paths. {@code :8080} isn't matched, because it is a port.
     */
    private static final Pattern VARIABLE =
            Pattern.compile("\\{\\{(?<nested>[^{}]*\\{\\{[^{}]*\\}\\}[^{}]*)\\}\\}|\\{+(?<flat>[^{}]*)\\}+"
                    + "|(?<before>^|[/.]|):(?<path>[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)");

    private static final Pattern WHOLE_VARIABLE = Pattern.compile("\\{\\{([^{}]+)\\}\\}");
    private static final Pattern ADDRESS =
            Pattern.compile("[a-zA-Z][a-zA-Z_.-]*\\d{0,3}(?:\\.\\d+)*(?:/[a-zA-Z][\\w.-]*)*/?");
    private static final Pattern ORIGIN = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*://[^/]+)(/[^?#]*)?.*");

    private final Variables variables;
    private final Warnings warnings;
    private final Set<String> followed = new HashSet<>();
    private final Map<String, Integer> requests = new HashMap<>();
    private final Map<String, Integer> leading = new HashMap<>();
    private final Map<String, String> hosts = new LinkedHashMap<>();
    private final Map<String, Server> servers = new LinkedHashMap<>();

    private BaseUrls(Variables variables, Warnings warnings) {
        this.variables = variables;
        this.warnings = warnings;
    }

    static BaseUrls of(PostmanCollection collection, Warnings warnings) {
        BaseUrls urls = new BaseUrls(collection.variables(), warnings);
        for (Item item : collection.items()) {
            item.request().url().ifPresent(urls::note);
        }
        return urls;
    }

    private void note(Url url) {
        requests.merge(url.base(), 1, Integer::sum);
        if (!url.segments().isEmpty()) {
            followed.add(url.base());
            leading.merge(url.base() + "/" + url.segments().get(0), 1, Integer::sum);
        }
        Matcher reference = VARIABLE.matcher(url.base());
        while (reference.find()) {
            String key = key(reference);
            for (Field variable : url.variables()) {
                if (variable.key().equals(key)
                        && variable.value() != null
                        && !variable.value().isBlank()) {
                    hosts.putIfAbsent(key, variable.value().strip());
                }
            }
        }
    }

    Server server(Url url) {
        return servers.computeIfAbsent(url.base(), this::read);
    }

    /**
     * Returns the URL with its final base and path. The path can also come from the value of a variable that stands for
     * the entire URL.
     */
    Url expand(Url url) {
        return expandWhole(withLeadingVariables(url));
    }

    /**
     * Moves a leading variable from the path to the server URL if at least half of the paths with the same base start with
     * the variable, and it has a value that isn't an ID.
     */
    private Url withLeadingVariables(Url url) {
        if (url.segments().size() < 2) {
            return url;
        }
        String first = url.segments().get(0);
        String longer = url.base() + "/" + first;
        boolean most = 2 * leading.getOrDefault(longer, 0) >= requests.getOrDefault(url.base(), 0);
        if (!most || !isPartOfAddress(first)) {
            return url;
        }
        List<String> rest = url.segments().subList(1, url.segments().size());
        return new Url(longer, rest, url.query(), url.variables(), url.fragment());
    }

    private boolean isPartOfAddress(String segment) {
        Matcher variable = WHOLE_VARIABLE.matcher(segment);
        return variable.matches()
                && !Vocabulary.isIdentity(variable.group(1))
                && ADDRESS.matcher(variables.resolve(segment)).matches();
    }

    private Url expandWhole(Url url) {
        if (!url.segments().isEmpty()
                || followed.contains(url.base())
                || !url.base().startsWith("{{")) {
            return url;
        }
        Matcher whole = ORIGIN.matcher(variables.resolve(url.base()));
        if (!whole.matches() || whole.group(2) == null || whole.group(2).length() < 2) {
            return url;
        }
        List<String> segments = Arrays.asList(whole.group(2).substring(1).split("/", -1));
        return new Url(whole.group(1), segments, url.query(), url.variables(), url.fragment());
    }

    private Server read(String base) {
        if (base.isEmpty()) {
            return Server.HERE;
        }
        String resolved = variables.resolve(base).strip();
        resolved = BaseUrl.withoutUser(resolved).replaceAll("[?#].*$", "").replaceAll("/+$", "");
        if (resolved.isEmpty()) {
            return Server.HERE;
        }
        Map<String, String> open = new LinkedHashMap<>();
        Matcher reference = VARIABLE.matcher(resolved);
        StringBuilder url = new StringBuilder();
        while (reference.find()) {
            String key = key(reference);
            String name = key.replaceAll("[^\\p{L}\\p{M}\\p{N}_.-]+", "_");
            name = name.isEmpty() ? "server" : name;
            open.putIfAbsent(name, hosts.getOrDefault(key, ""));
            reference.appendReplacement(url, Matcher.quoteReplacement(before(reference) + "{" + name + "}"));
        }
        reference.appendTail(url);
        open.forEach((name, value) -> warnings.add(
                Warning.Kind.ASSUMED,
                "servers",
                "the variable " + name + (value.isEmpty() ? " has no value" : " is in the host")
                        + "; it becomes a server variable"));
        return new Server(withScheme(url.toString().replace(" ", "%20"), open), open);
    }

    private static String key(Matcher reference) {
        return Stream.of("nested", "flat", "path")
                .map(reference::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("")
                .strip();
    }

    /**
     * Returns the text to keep before a variable. The colon of {@code :host} is dropped, unless it introduces a port.
     */
    private static String before(Matcher reference) {
        String before = reference.group("before");
        if (before == null) {
            return "";
        }
        return before.isEmpty() && reference.start() > 0 ? ":" : before;
    }

    /** Adds a missing scheme, unless the URL starts with a variable without a value, which could also contain the scheme. */
    private String withScheme(String url, Map<String, String> values) {
        boolean open = values.entrySet().stream()
                .anyMatch(variable -> variable.getValue().isEmpty() && url.startsWith("{" + variable.getKey() + "}"));
        if (open || BaseUrl.hasScheme(url) || url.startsWith("/")) {
            return url;
        }
        String whole = BaseUrl.withScheme(url);
        warnings.add(Warning.Kind.ASSUMED, "servers", url + " has no scheme; assumed to be " + whole);
        return whole;
    }
}
