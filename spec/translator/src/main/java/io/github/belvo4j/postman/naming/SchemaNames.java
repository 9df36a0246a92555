package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.dedup.SharedSchema;
import io.github.belvo4j.postman.dedup.SharedSchemas;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.inference.Member;
import io.github.belvo4j.postman.inline.InlineObject;
import io.github.belvo4j.postman.language.Identifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names schemas: the chosen names first, then names derived from their places.
 *
 * <p>A name goes to the schema with the strongest claim to it. If claims are equally strong, the schema with the most
 * places gets the name, then the one with the shortest path, and finally the one with the first path in alphabetical
 * order. A schema that gets none of its candidate names is named after its parent, with a number as a last resort.
 */
final class SchemaNames {
    private final SharedSchemas schemas;
    private final NameCandidates candidates;
    private final Map<SharedSchema, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<SharedSchema> inProgress = new HashSet<>();

    private SchemaNames(SharedSchemas schemas, NameCandidates candidates) {
        this.schemas = schemas;
        this.candidates = candidates;
    }

    /** Returns the name of each schema. */
    static Map<SharedSchema, String> name(SharedSchemas schemas, NameCandidates candidates) {
        SchemaNames names = new SchemaNames(schemas, candidates);
        names.takeChosen();
        names.takeClaimed();
        schemas.all().forEach(names::nameAfterParent);
        return names.names;
    }

    private void takeChosen() {
        for (SharedSchema schema : schemas.all()) {
            schema.chosen().ifPresent(name -> takeChosen(schema, name));
        }
    }

    /** Assigns a chosen name. If the schema describes an error, no other schema gets the name {@code Error}. */
    private void takeChosen(SharedSchema schema, String name) {
        if (!isFree(name)) {
            throw new InputException(schema.first() + ": " + name
                    + " is also the name of another place, but objects in the two places have different names");
        }
        take(schema, name);
        if (schema.first().isRoot() && schema.first().body().isError()) {
            taken.add("error");
        }
    }

    private void takeClaimed() {
        schemas.all().stream()
                .filter(schema -> schema.chosen().isEmpty())
                .flatMap(schema -> NameClaims.of(schema, candidates).stream())
                .sorted(NameClaim.STRONGEST)
                .forEach(claim -> {
                    if (!names.containsKey(claim.schema())
                            && isFree(claim.candidate().name())) {
                        take(claim.schema(), claim.candidate().name());
                    }
                });
    }

    /**
     * Returns whether a name is free, ignoring case: generators turn names into classes, and some file systems are
     * case-insensitive.
     */
    private boolean isFree(String name) {
        return !taken.contains(name.toLowerCase(Locale.ROOT));
    }

    private void take(SharedSchema schema, String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
        names.put(schema, name);
    }

    private String nameAfterParent(SharedSchema schema) {
        String known = names.get(schema);
        if (known != null) {
            return known;
        }
        inProgress.add(schema);
        InlineObject object = schema.first();
        List<String> own = schema.objects().stream().anyMatch(this::isAlternative)
                ? concat(ownWords(object), List.of("object"))
                : ownWords(object);
        String name = nameAfterProperties(object, own);
        if (name.isEmpty()) {
            name = nameAfterWhatIsAround(schema, own);
        }
        inProgress.remove(schema);
        take(schema, name);
        return name;
    }

    /**
     * Returns whether the property that contains the object can also contain values of other types. Generators name the
     * union of these types after the property.
     */
    private boolean isAlternative(InlineObject object) {
        InlineObject parent = object.parent();
        if (parent == null) {
            return false;
        }
        Member member = schemas.of(parent).shape().members().get(object.property());
        return member != null && member.shape().kinds().size() > 1;
    }

    /** Returns a name that includes a parent's name, or else an operation's name, with a number as a last resort. */
    private String nameAfterWhatIsAround(SharedSchema schema, List<String> own) {
        List<String> around = new ArrayList<>(List.of(around(schema.first())));
        for (InlineObject object : schema.objects()) {
            around.add(candidates.operationName(object));
        }
        for (String name : around) {
            List<String> words = Identifiers.of(name);
            for (List<String> joined : List.of(join(words, own), concat(words, own))) {
                String free = Identifiers.pascal(joined);
                if (isFree(free) && free.length() <= ShortName.SCHEMA) {
                    return free;
                }
            }
            String shorter = Identifiers.pascal(join(ShortName.around(words, own), own));
            if (isFree(shorter) && shorter.length() <= ShortName.SCHEMA) {
                return shorter;
            }
        }
        return atLast(schema, own);
    }

    private String atLast(SharedSchema schema, List<String> own) {
        String name = "";
        for (InlineObject object : schema.objects()) {
            List<String> words = new ArrayList<>(Identifiers.of(candidates.wholeOperationName(object)));
            words.addAll(object.isWholeBody() ? List.of() : own);
            name = Identifiers.pascal(ShortName.ends(words, ShortName.SCHEMA));
            if (isFree(name)) {
                return name;
            }
        }
        return numbered(name);
    }

    private String numbered(String name) {
        String free = name;
        for (int n = 2; !isFree(free); n++) {
            free = name + n;
        }
        return free;
    }

    private static List<String> concat(List<String> before, List<String> own) {
        List<String> words = new ArrayList<>(before);
        words.addAll(own);
        return words;
    }

    private static List<String> ownWords(InlineObject object) {
        List<String> words = PartName.of(object);
        return words.isEmpty() ? List.of("item") : words;
    }

    /**
     * Returns a name that includes that of an enclosing property: the nearest one that makes the name unique. Empty if
     * there is no such property.
     */
    private String nameAfterProperties(InlineObject object, List<String> own) {
        for (InlineObject above = PartName.owner(object);
                above != null && !above.isRoot();
                above = PartName.owner(above)) {
            String name = Identifiers.pascal(join(ownWords(above), own));
            boolean readable = name.length() <= ShortName.SCHEMA;
            if (readable && PartName.isTelling(above) && Identifiers.startsWithLetter(name) && isFree(name)) {
                return name;
            }
        }
        return "";
    }

    /** Returns the name of the parent, or of the operation. */
    private String around(InlineObject object) {
        InlineObject parent = PartName.owner(object);
        return parent == null || inProgress.contains(schemas.of(parent))
                ? candidates.operationName(object)
                : nameAfterParent(schemas.of(parent));
    }

    /** Joins two names. Words that both end the first and start the second name occur once. */
    private static List<String> join(List<String> before, List<String> own) {
        int shared = Math.min(before.size(), own.size());
        while (shared > 0
                && !before.subList(before.size() - shared, before.size()).equals(own.subList(0, shared))) {
            shared--;
        }
        List<String> joined = new ArrayList<>(before);
        joined.addAll(own.subList(shared, own.size()));
        return joined;
    }
}
