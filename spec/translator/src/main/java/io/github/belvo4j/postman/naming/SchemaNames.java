package io.github.belvo4j.postman.naming;

import io.github.belvo4j.postman.dedup.InlineObject;
import io.github.belvo4j.postman.dedup.SharedSchema;
import io.github.belvo4j.postman.dedup.SharedSchemas;
import io.github.belvo4j.postman.diagnostic.InputException;
import io.github.belvo4j.postman.language.Identifiers;
import io.github.belvo4j.postman.language.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Names schemas: as people did, else from where they stand.
 *
 * <p>A name goes to the schema with the strongest claim to it, then to the one with the most places, the shortest path,
 * and the first by path. Which has none of the names it could have is named after the one around it, at last with a
 * number.
 */
final class SchemaNames {
    private static final Set<String> PREPOSITIONS = WordList.of("by for from in of on to with");

    private final SharedSchemas schemas;
    private final NameCandidates candidates;
    private final Map<SharedSchema, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<SharedSchema> inProgress = new HashSet<>();

    private SchemaNames(SharedSchemas schemas, NameCandidates candidates) {
        this.schemas = schemas;
        this.candidates = candidates;
    }

    /** The name of each schema. */
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

    /** Where people named an error, no other one is just called so. */
    private void takeChosen(SharedSchema schema, String name) {
        if (!isFree(name)) {
            throw new InputException(
                    schema.first() + ": " + name + " is the name of another place that holds other names");
        }
        take(schema, name);
        if (schema.first().isRoot() && schema.first().body().isError()) {
            taken.add("error");
        }
    }

    /** A schema's wish for a name, in how many of its places it is called so, and the length of its shortest path. */
    private record Claim(SharedSchema schema, NameCandidate candidate, int places, int path) {
        private static final Comparator<Claim> STRONGEST = Comparator.comparingInt(
                        (Claim claim) -> claim.candidate().rank())
                .thenComparingInt(claim -> -claim.places())
                .thenComparingInt(Claim::path)
                .thenComparingInt(claim -> claim.schema().first().order())
                .thenComparing(claim -> claim.candidate().name());
    }

    private void takeClaimed() {
        schemas.all().stream()
                .filter(schema -> schema.chosen().isEmpty())
                .flatMap(schema -> claims(schema).stream())
                .sorted(Claim.STRONGEST)
                .forEach(claim -> {
                    if (!names.containsKey(claim.schema())
                            && isFree(claim.candidate().name())) {
                        take(claim.schema(), claim.candidate().name());
                    }
                });
    }

    private static int shortestPath(SharedSchema schema) {
        return schema.objects().stream()
                .mapToInt(object -> object.body().operation().path().segments().size())
                .min()
                .orElseThrow();
    }

    /** Generators make classes of names, and file systems don't always tell letters' cases apart. */
    private boolean isFree(String name) {
        return !taken.contains(name.toLowerCase(Locale.ROOT));
    }

    private void take(SharedSchema schema, String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
        names.put(schema, name);
    }

    private List<Claim> claims(SharedSchema schema) {
        Map<NameCandidate, Integer> counted = new LinkedHashMap<>();
        for (InlineObject object : schema.objects()) {
            new LinkedHashSet<>(candidates.of(object)).forEach(c -> counted.merge(c, 1, Integer::sum));
        }
        int path = shortestPath(schema);
        Map<String, Integer> subjects = new HashMap<>();
        counted.forEach((candidate, places) -> {
            if (candidate.isSubject()) {
                subjects.merge(candidate.name(), places, Integer::sum);
            }
        });
        subjects.replaceAll((name, places) -> Math.max(places, bodiesOf(schema, name)));
        List<Claim> claims = new ArrayList<>();
        List<String> ofOperations = new ArrayList<>();
        counted.forEach((candidate, places) -> {
            int called = candidate.isSubject() ? Objects.requireNonNull(subjects.get(candidate.name())) : places;
            boolean mostly = called * 2 >= schema.objects().size();
            NameCandidate fair = candidate.isSubject() && !mostly
                    ? new NameCandidate(NameCandidate.SELDOM, candidate.name())
                    : candidate;
            claims.add(new Claim(schema, fair, called, path));
            if (candidate.rank() == NameCandidate.OPERATION) {
                ofOperations.add(candidate.name());
            }
        });
        if (ofOperations.size() > 1) {
            String common = common(ofOperations);
            if (!common.isEmpty()) {
                NameCandidate shared = new NameCandidate(NameCandidate.COMMON, common);
                claims.add(new Claim(schema, shared, ofOperations.size(), path));
            }
        }
        return claims;
    }

    /** How many of its places are bodies of requests and responses about that resource: all of them speak for its name. */
    private int bodiesOf(SharedSchema schema, String subject) {
        return (int) schema.objects().stream()
                .filter(InlineObject::isRoot)
                .filter(object -> candidates.subject(object).equals(subject))
                .count();
    }

    /** What several operations' names have in common: DeleteUserResponse and DeleteRoleResponse, DeleteResponse. */
    private static String common(List<String> names) {
        List<String> first = Identifiers.of(names.get(0));
        int head = first.size();
        int tail = first.size();
        for (String name : names) {
            List<String> words = Identifiers.of(name);
            head = Math.min(head, equalWords(first, words, false));
            tail = Math.min(tail, equalWords(first, words, true));
        }
        boolean enough = head + tail >= 2 && head + tail <= first.size() && tail > 0;
        if (!enough || head == 0 && PREPOSITIONS.contains(first.get(first.size() - tail))) {
            return "";
        }
        List<String> common = new ArrayList<>(first.subList(0, head));
        common.addAll(first.subList(first.size() - tail, first.size()));
        return Identifiers.pascal(common);
    }

    private static int equalWords(List<String> one, List<String> other, boolean fromEnd) {
        int equal = 0;
        while (equal < Math.min(one.size(), other.size())
                && one.get(fromEnd ? one.size() - 1 - equal : equal)
                        .equals(other.get(fromEnd ? other.size() - 1 - equal : equal))) {
            equal++;
        }
        return equal;
    }

    private String nameAfterParent(SharedSchema schema) {
        String known = names.get(schema);
        if (known != null) {
            return known;
        }
        inProgress.add(schema);
        InlineObject object = schema.first();
        List<String> own = ownWords(object);
        String name = nameAfterProperties(object, own);
        if (name.isEmpty()) {
            name = numbered(nameAfter(around(object), own));
        }
        inProgress.remove(schema);
        take(schema, name);
        return name;
    }

    private String nameAfter(String around, List<String> own) {
        String joined = Identifiers.pascal(join(Identifiers.of(around), own));
        return isFree(joined) ? joined : around + Identifiers.pascal(own);
    }

    private String numbered(String name) {
        String free = name;
        for (int n = 2; !isFree(free); n++) {
            free = name + n;
        }
        return free;
    }

    private static List<String> ownWords(InlineObject object) {
        List<String> words = PartName.of(object);
        return words.isEmpty() ? List.of("item") : words;
    }

    /** A property around it, the nearest that makes the name a new one: short names are liked. */
    private String nameAfterProperties(InlineObject object, List<String> own) {
        for (InlineObject above = PartName.owner(object);
                above != null && !above.isRoot();
                above = PartName.owner(above)) {
            String name = Identifiers.pascal(join(ownWords(above), own));
            if (PartName.isTelling(above) && Identifiers.startsWithLetter(name) && isFree(name)) {
                return name;
            }
        }
        return "";
    }

    /** The name of what is around, or of the operation that it belongs to. */
    private String around(InlineObject object) {
        InlineObject parent = PartName.owner(object);
        return parent == null || inProgress.contains(schemas.of(parent))
                ? candidates.operationName(object)
                : nameAfterParent(schemas.of(parent));
    }

    /** One name before the other; what both have in the middle is said once. */
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
