package io.github.belvo4j.postman.inference;

import java.util.EnumSet;
import java.util.Set;

/** Determines whether the samples of two places can have the same type. */
public final class Types {
    private static final Set<JsonType> NUMBERS = EnumSet.of(JsonType.INTEGER, JsonType.NUMBER);

    private Types() {}

    /**
     * Returns whether one type fits both shapes. Unknown types are compatible with everything.
     *
     * @param anyFormat whether the formats may differ
     */
    public static boolean agree(Shape one, Shape other, boolean anyFormat) {
        if (one == other || one.isUnknown() || other.isUnknown()) {
            return true;
        }
        boolean numbers = NUMBERS.containsAll(one.kinds()) && NUMBERS.containsAll(other.kinds());
        boolean equal = one.kinds().equals(other.kinds());
        if (!numbers && (!equal || one.isClash())) {
            return equal;
        }
        if (one.kinds().contains(JsonType.ARRAY)) {
            return agree(one.items(), other.items(), anyFormat);
        }
        boolean formats = anyFormat || one.format().equals(other.format()) || !(one.isMade() && other.isMade());
        boolean maps = one.values().isPresent() == other.values().isPresent() || isOpen(one) || isOpen(other);
        return formats && maps;
    }

    /** Returns whether the type is known for both shapes or for neither, including the items of lists. */
    public static boolean areAsKnown(Shape one, Shape other) {
        if (one.isUnknown() || other.isUnknown()) {
            return one.isUnknown() && other.isUnknown();
        }
        boolean lists = one.kinds().contains(JsonType.ARRAY) && other.kinds().contains(JsonType.ARRAY);
        return !lists || areAsKnown(one.items(), other.items());
    }

    private static boolean isOpen(Shape shape) {
        return shape.members().isEmpty() && shape.values().isEmpty();
    }
}
