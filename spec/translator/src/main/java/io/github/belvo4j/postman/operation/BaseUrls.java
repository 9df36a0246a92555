package io.github.belvo4j.postman.operation;

import io.github.belvo4j.postman.api.Server;
import io.github.belvo4j.postman.collection.Item;
import io.github.belvo4j.postman.collection.PostmanCollection;
import io.github.belvo4j.postman.collection.Url;
import io.github.belvo4j.postman.collection.Variables;
import io.github.belvo4j.postman.diagnostic.Warning;
import io.github.belvo4j.postman.diagnostic.Warnings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what stands before a path into a server, with the values that the collection's variables have. */
final class BaseUrls {
    private static final Pattern REFERENCE = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*://.*");
    private static final Pattern ORIGIN = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*://[^/]+)(/[^?#]*)?.*");
    private static final Pattern LOOPBACK = Pattern.compile(
            "(?:localhost|127\\.|0\\.0\\.0\\.0|10\\.|192\\.168\\.|\\[::1\\]).*", Pattern.CASE_INSENSITIVE);

    private final Variables variables;
    private final Warnings warnings;
    private final Set<String> followed = new HashSet<>();
    private final Map<String, Server> servers = new LinkedHashMap<>();

    BaseUrls(PostmanCollection collection, Warnings warnings) {
        this.variables = collection.variables();
        this.warnings = warnings;
        for (Item item : collection.items()) {
            item.request().url().filter(url -> !url.segments().isEmpty()).ifPresent(url -> followed.add(url.base()));
        }
    }

    Server server(Url url) {
        return servers.computeIfAbsent(url.base(), this::read);
    }

    /** The URL with its path, also when that is the value of a variable which stands for the whole. */
    Url expand(Url url) {
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
        resolved = withoutUser(resolved).replaceAll("[?#].*$", "").replaceAll("/+$", "");
        if (resolved.isEmpty()) {
            return Server.HERE;
        }
        List<String> open = new ArrayList<>();
        Matcher reference = REFERENCE.matcher(resolved);
        StringBuilder url = new StringBuilder();
        while (reference.find()) {
            String name = reference.group(1).strip().replaceAll("[^\\w.-]+", "_");
            name = name.isEmpty() ? "server" : name;
            if (!open.contains(name)) {
                open.add(name);
            }
            reference.appendReplacement(url, Matcher.quoteReplacement("{" + name + "}"));
        }
        reference.appendTail(url);
        String text = url.toString().replace(" ", "%20");
        open.forEach(name -> warnings.add(
                Warning.Kind.ASSUMED,
                "servers",
                "the variable " + name + " has no value; the server has it as a variable"));
        return new Server(withScheme(text), open);
    }

    private static String withoutUser(String text) {
        return text.replaceFirst("^((?:[a-zA-Z][a-zA-Z0-9+.-]*://)?)[^/?#@]*@", "$1");
    }

    private String withScheme(String url) {
        if (SCHEME.matcher(url).matches() || url.startsWith("/") || url.startsWith("{")) {
            return url;
        }
        String scheme = LOOPBACK.matcher(url).matches() ? "http://" : "https://";
        warnings.add(Warning.Kind.ASSUMED, "servers", url + " is given without a scheme; taken for " + scheme);
        return scheme + url;
    }
}
