package io.github.belvo4j.postman.security;

import io.github.belvo4j.postman.api.SecurityScheme;
import io.github.belvo4j.postman.collection.Auth;
import io.github.belvo4j.postman.collection.Field;
import io.github.belvo4j.postman.collection.Item;
import io.github.belvo4j.postman.collection.Request;
import io.github.belvo4j.postman.diagnostic.Warnings;
import io.github.belvo4j.postman.language.WordList;
import io.github.belvo4j.postman.redaction.SecretFinder;
import io.github.belvo4j.postman.variable.Variables;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the security schemes of a collection, and determines which ones a request requires. */
public final class SecuritySchemes {
    private static final Set<String> KEY_HEADERS = WordList.of("""
            appkey privatetoken proxyauthorization token xaccesskey xamzsecuritytoken xapisecret xappid xappkey xauth
            xauthkey xauthorization xclientsecret xfunctionskey xmasterkey xsecret xsecretkey xtoken
            """);

    /** The endings of API key headers' names. Vendors often put their own names in front. */
    private static final Set<String> KEY_ENDINGS =
            Set.of("accesstoken", "apikey", "apitoken", "authtoken", "subscriptionkey");

    private static final Set<String> TYPES = Set.of("<string>", "<uuid>");

    private final SecuritySchemeReader reader;
    private final SecretFinder secrets;
    private final Map<String, SecurityScheme> schemes = new LinkedHashMap<>();

    public SecuritySchemes(Variables variables, Warnings warnings, SecretFinder secrets) {
        this.reader = new SecuritySchemeReader(variables, warnings);
        this.secrets = secrets;
    }

    public Map<String, SecurityScheme> all() {
        return schemes;
    }

    public Optional<List<Map<String, List<String>>>> ofCollection(Optional<Auth> auth) {
        return auth.map(a -> {
            Map<String, List<String>> needs = stated(a);
            return needs.isEmpty() ? List.of() : List.of(needs);
        });
    }

    /**
     * Returns the security requirements of an operation, as alternatives, because the same operation can be called with
     * and without credentials. The result is empty if no request specifies any requirements, and an empty list if all
     * requests specify that there are none.
     */
    public Optional<List<Map<String, List<String>>>> of(List<Item> items) {
        Set<Map<String, List<String>>> alternatives = new LinkedHashSet<>();
        boolean stated = false;
        for (Item item : items) {
            Request request = item.request();
            stated |= request.auth().isPresent();
            Map<String, List<String>> needs = needs(item);
            stated |= !needs.isEmpty();
            alternatives.add(needs);
        }
        if (!stated) {
            return Optional.empty();
        }
        if (alternatives.equals(Set.of(Map.of()))) {
            return Optional.of(List.of());
        }
        return Optional.of(List.copyOf(alternatives));
    }

    private Map<String, List<String>> needs(Item item) {
        Request request = item.request();
        Map<String, List<String>> needs = new LinkedHashMap<>();
        request.auth().ifPresent(auth -> needs.putAll(stated(auth)));
        boolean authorized = !needs.isEmpty();
        for (Field header : request.headers()) {
            if (!header.disabled() && isSecret(header, request)) {
                remember(header, request);
                if (!header.isNamed("Authorization") || !authorized) {
                    needs.put(register(reader.fromHeader(header)), List.of());
                } else {
                    describe(
                            needs.keySet().iterator().next(),
                            header.description().strip());
                }
            }
        }
        return needs;
    }

    /** Adds a header's description to a scheme that has none, because an {@code auth} block has no description. */
    private void describe(String name, String text) {
        schemes.computeIfPresent(
                name, (key, scheme) -> scheme.description().isEmpty() ? scheme.described(text) : scheme);
    }

    private void remember(Field header, Request request) {
        secrets.remember("authorization", header.value(), request.place().at("header"));
    }

    private Map<String, List<String>> stated(Auth auth) {
        secrets.remember(auth.attributes(), auth.place());
        Map<String, List<String>> needs = new LinkedHashMap<>();
        reader.fromAuth(auth).ifPresent(named -> needs.put(register(named), named.scopes()));
        return needs;
    }

    /**
     * Registers a scheme, and returns its name: the preferred one, with a number if a different scheme already has it.
     */
    private String register(SecuritySchemeReader.Named named) {
        String name = named.name();
        for (int n = 2; ; n++) {
            SecurityScheme known = schemes.get(name);
            Optional<SecurityScheme> one =
                    known == null ? Optional.of(named.scheme()) : SecuritySchemeMerger.merge(known, named.scheme());
            if (one.isPresent()) {
                schemes.put(name, one.get());
                return name;
            }
            name = named.name() + n;
        }
    }

    /**
     * Returns whether a header authenticates the caller, so that it belongs to the security requirements and isn't a
     * parameter. Exporters declare security separately, so an API key header whose value is a type, such as
     * {@code <string>}, is a documented parameter.
     */
    public boolean isSecret(Field header, Request request) {
        if (header.isNamed("Authorization")) {
            return true;
        }
        boolean stated = request.auth()
                .filter(auth -> auth.type().equals("apikey"))
                .map(auth -> header.isNamed(auth.attribute("key", "")))
                .orElse(false);
        boolean parameter = header.value() != null && TYPES.contains(header.value());
        return stated
                || !parameter && isKeyName(header.key().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    private static boolean isKeyName(String letters) {
        return KEY_HEADERS.contains(letters) || KEY_ENDINGS.stream().anyMatch(letters::endsWith);
    }
}
