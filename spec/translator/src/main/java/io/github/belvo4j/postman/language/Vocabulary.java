package io.github.belvo4j.postman.language;

import java.util.List;
import java.util.Set;

/** Determines what property names reveal about an object, and which names reveal nothing. */
public final class Vocabulary {
    /** Names of envelopes, which are properties that contain the resource in a response. */
    private static final Set<String> ENVELOPES = WordList.of("""
            body collection content contents data docs elements embedded entries entry hits item items json list
            object objects output payload record records res resource resources response result results returns
            row rows value values
            """);

    /** Names of properties that mean nothing without the name of the object that has the property. */
    private static final Set<String> VAGUE = WordList.of("""
            action actions args arguments attribute attributes children component components condition
            conditions config configuration content context count counts current default detail details end
            error errors event events extensions extra extras field fields files filter filters first form from
            group groups headers id identifiers in included info information input key keys last limit limits
            link links message messages meta metadata model name new next node nodes old option options other
            others out page pagination paging parameter parameters params parent part parts previous properties
            property query range ranges reference references relationships request responses rule rules section
            sections self setting settings source start state stats status step steps sub subs summary target
            template to total totals type types variables
            """);

    /** Words in the names of properties that objects of any kind can have, such as keys, page numbers and timestamps. */
    private static final Set<String> COMMON = WordList.of("""
            at by created cursor date deleted edges guid has href incomplete is kind more num number offset ok per
            prev size success time timestamp token updated uri url uuid version
            """);

    private static final Set<String> IDENTITY = Set.of("id", "uuid", "guid", "_id");

    private Vocabulary() {}

    /** Returns whether a property with this name is an envelope, which contains the resource in a response. */
    public static boolean isEnvelope(List<String> words) {
        return words.size() == 1 && ENVELOPES.contains(words.get(0));
    }

    /** Returns whether a property's name means nothing without the name of the object that has the property. */
    public static boolean isVague(List<String> words) {
        return words.size() == 1 && (VAGUE.contains(words.get(0)) || ENVELOPES.contains(words.get(0)));
    }

    /**
     * Returns whether a property with this name indicates what kind of object has it; {@code has_more} and {@code items}
     * don't.
     */
    public static boolean isTelling(List<String> words) {
        return words.stream()
                .anyMatch(word -> !VAGUE.contains(word) && !ENVELOPES.contains(word) && !COMMON.contains(word));
    }

    /** Returns whether a property with this name identifies one object among those of the same kind. */
    public static boolean isIdentity(String property) {
        return IDENTITY.contains(property);
    }
}
