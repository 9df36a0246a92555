package io.github.belvo4j.simulator.internal.random;

import java.util.List;
import java.util.UUID;

/** The source of generated data: the same seed produces the same data. */
public record Seed(long value) {

    /** Returns a number that looks random, but is always the same for the same thing and index. */
    public long number(String thing, long index) {
        long mixed = value + 0x9E3779B97F4A7C15L * (thing.hashCode() + 31L * index + 1);
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Like {@link #number}, but from 0 (inclusive) to {@code bound} (exclusive). */
    public int below(int bound, String thing, long index) {
        return (int) Long.remainderUnsigned(number(thing, index), bound);
    }

    /** Returns one of several values. It is always the same one for the same thing. */
    public <T> T oneOf(List<T> several, String thing) {
        return several.get(below(several.size(), thing, 0));
    }

    /** Like {@link #number}, but from 0 (inclusive) to 1 (exclusive). */
    public double fraction(String thing, long index) {
        return (number(thing, index) >>> 11) * 0x1.0p-53;
    }

    /** Like {@link #number}, but in the format of a random UUID. */
    public UUID uuid(String thing, long index) {
        long high = number(thing, index);
        long low = number(thing, ~index);
        return new UUID(high & ~0xF000L | 0x4000L, low & ~(0xC0L << 56) | 0x80L << 56);
    }

    public String digits(int count, String thing, long index) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(below(10, thing + i, index));
        }
        return digits.toString();
    }
}
