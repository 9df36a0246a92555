package io.github.belvo4j.postman.operation;

import io.github.belvo4j.postman.api.Parameter;
import io.github.belvo4j.postman.api.PathTemplate;
import io.github.belvo4j.postman.collection.Field;
import io.github.belvo4j.postman.collection.Request;
import io.github.belvo4j.postman.collection.SavedResponse;
import io.github.belvo4j.postman.language.WordList;
import io.github.belvo4j.postman.location.SourceLocation;
import io.github.belvo4j.postman.redaction.SecretFinder;
import io.github.belvo4j.postman.security.SecuritySchemes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Collects the path, query and header parameters of an operation. */
final class ParameterMerger {
    /** Headers that a document expresses in another way, and headers that the HTTP library sets. */
    private static final Set<String> NOT_PARAMETERS = WordList.of("""
            accept accept-encoding authorization connection content-length content-type host postman-token
            transfer-encoding
            """);

    /** Headers that Postman adds when it saves a request. */
    private static final Set<String> ONLY_SAVED = WordList.of("cache-control user-agent");

    private final SecretFinder secrets;

    ParameterMerger(SecretFinder secrets) {
        this.secrets = secrets;
    }

    List<Parameter> gather(List<ApiBuilder.Found> group, PathTemplate path, SecuritySchemes schemes) {
        List<Parameter> parameters = new ArrayList<>(ofPath(group, path));
        Map<String, ParameterSamples> query = new LinkedHashMap<>();
        Map<String, ParameterSamples> headers = new LinkedHashMap<>();
        Map<String, ParameterSamples> cookies = new LinkedHashMap<>();
        Set<List<Field>> seen = new HashSet<>();
        for (ApiBuilder.Found found : group) {
            SourceLocation place = found.item().place();
            addQuery(query, found.url().query(), place);
            addValues(query, found.url().query());
            seen.add(found.url().query());
            Request request = found.item().request();
            addHeaders(headers, cookies, request, schemes);
            for (SavedResponse response : found.item().responses()) {
                response.original().ifPresent(original -> {
                    original.url()
                            .filter(url -> seen.add(url.query()))
                            .ifPresent(url -> addQuery(query, url.query(), place));
                    if (!original.headers().equals(request.headers())) {
                        addHeaders(headers, cookies, original, schemes);
                    }
                });
            }
        }
        query.values().forEach(samples -> parameters.add(samples.toParameter("query")));
        headers.values().forEach(samples -> parameters.add(samples.toParameter("header")));
        cookies.values().forEach(samples -> parameters.add(samples.toParameter("cookie")));
        return parameters;
    }

    /** Adds the headers of a request that are parameters, and the cookies in its {@code Cookie} header. */
    private void addHeaders(
            Map<String, ParameterSamples> headers,
            Map<String, ParameterSamples> cookies,
            Request request,
            SecuritySchemes schemes) {
        boolean saved = request.place().pointer().endsWith("/originalRequest");
        for (Field header : request.headers()) {
            String key = header.key().toLowerCase(Locale.ROOT);
            if (key.equals("cookie") && header.value() != null && header.value().contains("=")) {
                addCookies(cookies, header, request.place());
            } else if (!NOT_PARAMETERS.contains(key)
                    && !(saved && ONLY_SAVED.contains(key))
                    && !schemes.isSecret(header, request)) {
                boolean secret = isSecret(header, request.place());
                headers.computeIfAbsent(key, k -> new ParameterSamples(header.key()))
                        .add(header, secret);
            }
        }
    }

    /** Adds cookies, without their values, since a cookie can identify the caller. */
    private void addCookies(Map<String, ParameterSamples> cookies, Field header, SourceLocation place) {
        isSecret(header, place);
        for (String pair : String.valueOf(header.value()).split(";")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals).strip();
            if (!name.isEmpty()) {
                secrets.remember("cookie", pair.substring(equals + 1).strip(), place);
                cookies.computeIfAbsent(name, ParameterSamples::new).describe(header.description());
            }
        }
    }

    private boolean isSecret(Field field, SourceLocation place) {
        return secrets.remember(field.key(), field.value(), place);
    }

    private boolean isSecretParameter(Field field, SourceLocation place) {
        return secrets.rememberParameter(field.key(), field.value(), place);
    }

    /** Adds query parameters. A key that occurs several times in a request is a list. */
    private void addQuery(Map<String, ParameterSamples> query, List<Field> fields, SourceLocation place) {
        Map<String, List<Field>> sent =
                fields.stream().filter(field -> !field.disabled()).collect(Collectors.groupingBy(Field::key));
        Map<String, List<Field>> bracketed = new LinkedHashMap<>();
        for (Field field : fields) {
            BracketedName name = BracketedName.of(field.key());
            ParameterSamples samples = query.computeIfAbsent(name.base(), ParameterSamples::new);
            if (name.isPlain()) {
                samples.add(field, isSecretParameter(field, place));
                List<Field> all = sent.getOrDefault(field.key(), List.of());
                if (all.size() > 1 || field.key().endsWith("[]")) {
                    samples.repeat(all.stream().anyMatch(one -> isSecretParameter(one, place)) ? List.of() : all);
                }
            } else {
                bracketed.computeIfAbsent(name.base(), k -> new ArrayList<>()).add(field);
            }
        }
        bracketed.forEach((base, members) ->
                Objects.requireNonNull(query.get(base)).addMembers(members, field -> isSecretParameter(field, place)));
    }

    private static void addValues(Map<String, ParameterSamples> samples, List<Field> fields) {
        for (Field field : fields) {
            ParameterSamples known = samples.get(field.key());
            if (known != null && field.value() != null && !field.value().isEmpty()) {
                known.addValue(field.value());
            }
        }
    }

    /**
     * Returns the path parameters. Samples are assigned to the parameters by position, because requests can have
     * different names for the same parameter.
     */
    private List<Parameter> ofPath(List<ApiBuilder.Found> group, PathTemplate path) {
        List<String> names = path.parameters();
        List<ParameterSamples> samples =
                names.stream().map(ParameterSamples::new).toList();
        for (ApiBuilder.Found found : group) {
            List<Field> fields = new ArrayList<>(found.path().variables().values());
            List<String> own = found.path().path().parameters();
            if (own.size() == names.size()) {
                for (int i = 0; i < names.size(); i++) {
                    samples.get(i)
                            .add(
                                    fields.get(i),
                                    isSecret(fields.get(i), found.item().place()));
                }
            } else {
                addLiterals(samples, found, path);
            }
        }
        return samples.stream()
                .map(s -> s.toParameter("path"))
                .map(p -> new Parameter(p.in(), p.name(), p.shape(), p.description(), true, false, List.of()))
                .toList();
    }

    /** Adds the literal IDs in a request's path as samples for the parameters that replace them. */
    private void addLiterals(List<ParameterSamples> samples, ApiBuilder.Found found, PathTemplate path) {
        List<String> written = found.path().path().segments();
        int next = 0;
        for (int i = 0; i < path.segments().size() && i < written.size(); i++) {
            int count = new PathTemplate(List.of(path.segments().get(i)))
                    .parameters()
                    .size();
            if (count == 1 && !written.get(i).contains("{")) {
                Field id = new Field(samples.get(next).name(), written.get(i));
                samples.get(next).add(id, isSecret(id, found.item().place()));
            }
            next += count;
        }
    }
}
