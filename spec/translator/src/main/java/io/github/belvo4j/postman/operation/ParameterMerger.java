package io.github.belvo4j.postman.operation;

import io.github.belvo4j.postman.api.Parameter;
import io.github.belvo4j.postman.api.PathTemplate;
import io.github.belvo4j.postman.collection.Field;
import io.github.belvo4j.postman.inference.JsonType;
import io.github.belvo4j.postman.inference.Shape;
import io.github.belvo4j.postman.inference.ShapeReader;
import io.github.belvo4j.postman.language.WordList;
import io.github.belvo4j.postman.location.SourceLocation;
import io.github.belvo4j.postman.redaction.SecretFinder;
import io.github.belvo4j.postman.security.SecuritySchemes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the path, query and header parameters of an operation. */
final class ParameterMerger {
    /** Headers that other parts of a document state, or that the client's HTTP library sets. */
    private static final Set<String> NOT_PARAMETERS = WordList.of("""
            accept accept-encoding authorization connection content-length content-type host postman-token
            transfer-encoding
            """);

    /** What the exporter makes of a deepObject whose keys are data. */
    private static final Pattern MADE_MEMBER = Pattern.compile("(.+)\\[key_\\d+\\]");

    private final SecretFinder secrets;

    ParameterMerger(SecretFinder secrets) {
        this.secrets = secrets;
    }

    List<Parameter> gather(List<ApiBuilder.Found> group, PathTemplate path, SecuritySchemes schemes) {
        List<Parameter> parameters = new ArrayList<>(ofPath(group, path));
        Map<String, Samples> query = new LinkedHashMap<>();
        Map<String, Samples> headers = new LinkedHashMap<>();
        Set<List<Field>> seen = new HashSet<>();
        for (ApiBuilder.Found found : group) {
            SourceLocation place = found.item().place();
            addQuery(query, found.url().query(), place);
            seen.add(found.url().query());
            for (Field header : found.item().request().headers()) {
                if (!NOT_PARAMETERS.contains(header.key().toLowerCase(Locale.ROOT))
                        && !schemes.isSecret(header, found.item().request())) {
                    headers.computeIfAbsent(header.key().toLowerCase(Locale.ROOT), k -> new Samples(header.key()))
                            .add(header, place);
                }
            }
            found.item()
                    .responses()
                    .forEach(response -> response.original()
                            .flatMap(original -> original.url())
                            .filter(url -> seen.add(url.query()))
                            .ifPresent(url -> addQuery(query, url.query(), place)));
        }
        query.values().forEach(samples -> parameters.add(samples.toParameter("query")));
        headers.values().forEach(samples -> parameters.add(samples.toParameter("header")));
        return parameters;
    }

    /** A key that stands several times is a list. */
    private void addQuery(Map<String, Samples> query, List<Field> fields, SourceLocation place) {
        Map<String, Integer> times = new HashMap<>();
        fields.forEach(field -> times.merge(field.key(), 1, Integer::sum));
        for (Field field : fields) {
            Matcher made = MADE_MEMBER.matcher(field.key());
            String name = made.matches() ? made.group(1) : field.key();
            Samples samples = query.computeIfAbsent(name, Samples::new);
            samples.add(field, place);
            samples.deep |= made.matches();
            samples.repeated |=
                    times.getOrDefault(field.key(), 0) > 1 || field.key().endsWith("[]");
        }
    }

    /** By position: variants may call the same parameter by different names. */
    private List<Parameter> ofPath(List<ApiBuilder.Found> group, PathTemplate path) {
        List<String> names = path.parameters();
        List<Samples> samples = names.stream().map(Samples::new).toList();
        for (ApiBuilder.Found found : group) {
            List<Field> fields = new ArrayList<>(found.path().variables().values());
            List<String> own = found.path().path().parameters();
            if (own.size() == names.size()) {
                for (int i = 0; i < names.size(); i++) {
                    samples.get(i).add(fields.get(i), found.item().place());
                }
            } else {
                addLiterals(samples, found, path);
            }
        }
        return samples.stream()
                .map(s -> s.toParameter("path"))
                .map(p -> new Parameter(p.in(), p.name(), p.shape(), p.description(), true, false))
                .toList();
    }

    /** A variant with literal ids has samples for the parameters that those stand for. */
    private void addLiterals(List<Samples> samples, ApiBuilder.Found found, PathTemplate path) {
        List<String> written = found.path().path().segments();
        int next = 0;
        for (int i = 0; i < path.segments().size() && i < written.size(); i++) {
            int count = new PathTemplate(List.of(path.segments().get(i)))
                    .parameters()
                    .size();
            if (count == 1 && !written.get(i).contains("{")) {
                samples.get(next)
                        .add(
                                new Field(samples.get(next).name, written.get(i)),
                                found.item().place());
            }
            next += count;
        }
    }

    /** All that is seen of one parameter. */
    private final class Samples {
        private final String name;
        private Shape shape = Shape.UNKNOWN;
        private String description = "";
        private boolean required;
        private boolean repeated;
        private boolean deep;

        Samples(String name) {
            this.name = name;
        }

        void add(Field field, SourceLocation place) {
            boolean secret = secrets.remember(field.key(), field.value(), place);
            if (field.value() != null && !field.value().isEmpty()) {
                Shape one = ShapeReader.ofText(field.value());
                shape = shape.merge(secret ? one.withoutExample() : one);
            }
            if (!Descriptions.choices(field.description()).isEmpty()) {
                shape = shape.withChoices(Descriptions.choices(field.description()));
            }
            required |= Descriptions.isRequired(field.description());
            description = description.isEmpty() ? Descriptions.plain(field.description()) : description;
        }

        /** What has no type, or several, is sent as text all the same. */
        private Shape asText() {
            return shape.merge(ShapeReader.ofText("")).only(JsonType.STRING).withChoices(shape.choices());
        }

        Parameter toParameter(String in) {
            Shape text = shape.isUnknown() || shape.isClash() ? asText() : shape;
            Shape whole = deep ? ShapeReader.mapOf(text) : repeated ? ShapeReader.listOf(text) : text;
            return new Parameter(in, name, whole, description, required, deep);
        }
    }
}
