package io.github.belvo4j.postman.inference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The information that the samples of one place provide: the kinds of values, their formats, the properties of objects,
 * and the items of arrays.
 *
 * <p>Shapes are immutable. {@link #merge} is associative and, except for the order of properties and the example,
 * commutative, so the order in which samples are found doesn't matter. A shape describes the samples; {@link #kind} is
 * the one kind that fits all of them.
 */
public final class Shape {
    /**
     * The shape of a value about which nothing is known, such as the items of an empty array, or a variable without a
     * value.
     */
    public static final Shape UNKNOWN = new Shape(EnumSet.noneOf(JsonType.class), new Facts());

    /** Stands for "no format" in a set of formats. */
    static final String NO_FORMAT = "";

    private static final Map<JsonType, Set<SeenFormat>> WITHOUT_FORMAT = new EnumMap<>(JsonType.class);

    static {
        for (JsonType kind : JsonType.values()) {
            WITHOUT_FORMAT.put(kind, Set.of(new SeenFormat(kind, NO_FORMAT)));
        }
    }

    private final Set<JsonType> kinds;
    private final Facts facts;

    private Shape(Set<JsonType> kinds, Facts facts) {
        this.kinds = kinds;
        this.facts = facts;
    }

    /** A format, and the kind of the values that have it. */
    private record SeenFormat(JsonType kind, String format) {}

    /** The facts about a shape in addition to its kinds. They are only modified while the shape is being created. */
    private static final class Facts {
        private boolean nullable;
        private boolean made;
        private @Nullable String cut;
        private Set<SeenFormat> formats = Set.of();
        private SortedSet<String> choices = Collections.emptySortedSet();
        private Map<String, Member> members = Map.of();
        private int samples;
        private @Nullable Shape items;
        private @Nullable Shape values;
        private @Nullable JsonNode example;
        private String description = "";
        private boolean needed;
        private boolean spare;
    }

    static Shape nothing() {
        Facts facts = new Facts();
        facts.nullable = true;
        return new Shape(EnumSet.noneOf(JsonType.class), facts);
    }

    /**
     * Returns the shape of a place where an exporter stopped.
     *
     * @param schema the name of the schema that would follow; empty if the exporter didn't write it
     */
    static Shape cutOff(String schema) {
        Facts facts = new Facts();
        facts.cut = schema;
        facts.made = true;
        return new Shape(EnumSet.noneOf(JsonType.class), facts);
    }

    /** Returns the shape of a scalar whose type a placeholder specifies. */
    static Shape placeholder(JsonType kind, String format, boolean nullable) {
        Facts facts = new Facts();
        facts.nullable = nullable;
        facts.made = true;
        facts.formats = formats(kind, format);
        return new Shape(EnumSet.of(kind), facts);
    }

    /** Returns the shape of a scalar with a real value. */
    static Shape scalar(JsonType kind, String format, @Nullable JsonNode example) {
        Facts facts = new Facts();
        facts.formats = formats(kind, format);
        facts.example = example;
        return new Shape(EnumSet.of(kind), facts);
    }

    static Shape array(Shape items) {
        Facts facts = new Facts();
        facts.items = items;
        return new Shape(EnumSet.of(JsonType.ARRAY), facts);
    }

    static Shape object(Map<String, Shape> members) {
        Facts facts = new Facts();
        facts.samples = 1;
        facts.members = new LinkedHashMap<>();
        members.forEach((name, shape) -> facts.members.put(name, new Member(shape, 1)));
        return new Shape(EnumSet.of(JsonType.OBJECT), facts);
    }

    /** Returns the shape of an object whose keys are data instead of property names. */
    static Shape map(Shape values) {
        Facts facts = new Facts();
        facts.values = values;
        return new Shape(EnumSet.of(JsonType.OBJECT), facts);
    }

    private static Set<SeenFormat> formats(JsonType kind, String format) {
        return format.isEmpty()
                ? Objects.requireNonNull(WITHOUT_FORMAT.get(kind))
                : Set.of(new SeenFormat(kind, format));
    }

    /** Returns the shape that fits the samples of both shapes. */
    public Shape merge(Shape other) {
        if (other == this || other == UNKNOWN) {
            return this;
        }
        if (this == UNKNOWN) {
            return other;
        }
        Facts merged = new Facts();
        Facts theirs = other.facts;
        merged.nullable = facts.nullable || theirs.nullable;
        merged.made = facts.made || theirs.made;
        merged.cut = later(facts.cut, theirs.cut);
        merged.formats = union(facts.formats, theirs.formats, HashSet::new);
        merged.choices = union(facts.choices, theirs.choices, TreeSet::new);
        merged.samples = facts.samples + theirs.samples;
        merged.members = mergeMembers(facts.members, theirs.members);
        merged.items = mergeOptional(facts.items, theirs.items);
        merged.values = mergeOptional(facts.values, theirs.values);
        merged.example = facts.example == null ? theirs.example : facts.example;
        merged.description = facts.description.isEmpty() ? theirs.description : facts.description;
        merged.needed = facts.needed || theirs.needed;
        merged.spare = facts.spare || theirs.spare;
        Set<JsonType> both = EnumSet.noneOf(JsonType.class);
        both.addAll(kinds);
        both.addAll(other.kinds);
        return new Shape(both, merged);
    }

    private static @Nullable String later(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static @Nullable Shape mergeOptional(@Nullable Shape one, @Nullable Shape other) {
        return one == null ? other : other == null ? one : one.merge(other);
    }

    private static Map<String, Member> mergeMembers(Map<String, Member> one, Map<String, Member> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Map<String, Member> merged = new LinkedHashMap<>(one);
        other.forEach((name, member) -> merged.merge(name, member, Member::merge));
        return merged;
    }

    private static <T, S extends Set<T>> S union(S one, S other, Function<S, S> copy) {
        if (one == other || other.isEmpty() || one.isEmpty() || one.containsAll(other)) {
            return one.isEmpty() ? other : one;
        }
        S union = copy.apply(one);
        union.addAll(other);
        return union;
    }

    /** Returns this shape without its example. */
    public Shape withoutExample() {
        if (facts.example == null) {
            return this;
        }
        Facts rest = new Facts();
        rest.nullable = facts.nullable;
        rest.made = facts.made;
        rest.formats = facts.formats;
        rest.choices = facts.choices;
        return new Shape(kinds, rest);
    }

    /** Returns this shape with the values that a description lists as allowed. */
    public Shape withChoices(Set<String> choices) {
        Facts more = new Facts();
        more.choices = new TreeSet<>(choices);
        return merge(new Shape(EnumSet.noneOf(JsonType.class), more));
    }

    /**
     * Returns this shape with what the collection states about the property.
     *
     * @param description the property's description; empty if there is none
     * @param needed whether the property is documented as required
     * @param spare whether the property is disabled, and therefore not sent
     */
    public Shape described(String description, boolean needed, boolean spare) {
        Facts said = new Facts();
        said.description = description;
        said.needed = needed;
        said.spare = spare;
        return merge(new Shape(EnumSet.noneOf(JsonType.class), said));
    }

    /** Returns the property's description; empty if there is none. */
    public String description() {
        return facts.description;
    }

    /** Returns whether the property is documented as required, and isn't disabled anywhere. */
    public boolean isNeeded() {
        return facts.needed && !facts.spare;
    }

    /** Returns whether the property is disabled somewhere, and therefore optional. */
    public boolean isSpare() {
        return facts.spare;
    }

    /** Returns the one kind that fits all samples; empty if there are no samples or they have nothing in common. */
    public Optional<JsonType> kind() {
        if (kinds.size() == 1) {
            return Optional.of(kinds.iterator().next());
        }
        return isNumeric() ? Optional.of(JsonType.NUMBER) : Optional.empty();
    }

    private boolean isNumeric() {
        return kinds.size() == 2 && kinds.contains(JsonType.INTEGER) && kinds.contains(JsonType.NUMBER);
    }

    /** Returns whether the samples contradict each other, because no single kind fits all of them. */
    public boolean isClash() {
        return kinds.size() > 1 && !isNumeric();
    }

    /** Returns whether no sample shows any kind of value. */
    public boolean isUnknown() {
        return kinds.isEmpty();
    }

    /** Returns whether there are objects or lists among the samples. */
    public boolean isContainer() {
        return kinds.contains(JsonType.OBJECT) || kinds.contains(JsonType.ARRAY);
    }

    public Set<JsonType> kinds() {
        return Collections.unmodifiableSet(kinds);
    }

    /** Returns the shape of only the samples of one kind. */
    public Shape only(JsonType kind) {
        Facts part = new Facts();
        part.formats =
                facts.formats.stream().filter(seen -> seen.kind() == kind).collect(Collectors.toUnmodifiableSet());
        part.made = facts.made;
        part.samples = facts.samples;
        if (kind == JsonType.OBJECT) {
            part.members = facts.members;
            part.values = facts.values;
        } else if (kind == JsonType.ARRAY) {
            part.items = facts.items;
        }
        return new Shape(EnumSet.of(kind), part);
    }

    /** Returns the format that fits all samples; empty if there is none. */
    public Optional<String> format() {
        SortedSet<String> seen = new TreeSet<>();
        facts.formats.forEach(format -> seen.add(format.format()));
        if (isNumeric()) {
            seen.removeIf(f -> f.startsWith("int"));
            seen.remove(NO_FORMAT);
        } else if (seen.size() > 1 && kinds.contains(JsonType.INTEGER)) {
            return seen.contains(Formats.INT64) ? Optional.of(Formats.INT64) : Optional.empty();
        }
        return seen.size() == 1 && !seen.first().isEmpty() ? Optional.of(seen.first()) : Optional.empty();
    }

    public boolean isNullable() {
        return facts.nullable;
    }

    /** Returns whether at least one of the samples is a placeholder. */
    public boolean isMade() {
        return facts.made;
    }

    /** Returns whether an exporter stopped at this place, because of its depth limit or a circular reference. */
    public boolean isCut() {
        return facts.cut != null;
    }

    /**
     * Returns the name of the schema that a circular reference leads to; empty if there is no circular reference, or
     * the exporter didn't write the name.
     */
    public String circle() {
        return facts.cut == null ? "" : facts.cut;
    }

    /** Returns the values that descriptions allow; empty if there are none. */
    public SortedSet<String> choices() {
        return Collections.unmodifiableSortedSet(facts.choices);
    }

    /** Returns an object's properties, in order of first appearance. */
    public Map<String, Member> members() {
        return Collections.unmodifiableMap(facts.members);
    }

    /** Returns the number of objects among the samples. */
    public int samples() {
        return facts.samples;
    }

    /** Returns the shape of an array's items; {@link #UNKNOWN} if all samples are empty. */
    public Shape items() {
        return facts.items == null ? UNKNOWN : facts.items;
    }

    /** Returns the shape of the values of an object whose keys are data; empty if its keys are properties. */
    public Optional<Shape> values() {
        return Optional.ofNullable(facts.values);
    }

    /** Returns the first real value; empty if there is none. */
    public Optional<JsonNode> example() {
        return Optional.ofNullable(facts.example);
    }

    /**
     * Returns whether this shape, or a shape nested in it, comes from placeholders. If so, an exporter wrote the
     * sample, which therefore shows every property.
     */
    public boolean hasPlaceholder() {
        return facts.made
                || (facts.items != null && facts.items.hasPlaceholder())
                || (facts.values != null && facts.values.hasPlaceholder())
                || facts.members.values().stream().anyMatch(m -> m.shape().hasPlaceholder());
    }

    /** Compares everything except the example, the order of properties, and the documentation. */
    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Shape other
                && kinds.equals(other.kinds)
                && facts.nullable == other.facts.nullable
                && facts.made == other.facts.made
                && Objects.equals(facts.cut, other.facts.cut)
                && facts.samples == other.facts.samples
                && facts.formats.equals(other.facts.formats)
                && facts.choices.equals(other.facts.choices)
                && facts.members.equals(other.facts.members)
                && Objects.equals(facts.items, other.facts.items)
                && Objects.equals(facts.values, other.facts.values);
    }

    @Override
    public int hashCode() {
        return kinds.hashCode() * 31 + facts.members.keySet().hashCode();
    }

    @Override
    public String toString() {
        return kinds
                + (facts.nullable ? "?" : "")
                + facts.formats
                + facts.members
                + (facts.items == null ? "" : "[" + facts.items + "]");
    }
}
