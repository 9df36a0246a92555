package io.github.belvo4j.postman.diff;

/**
 * A single difference.
 *
 * @param text a single line that describes the difference
 * @param effect the effect of the difference on callers
 */
public record Detail(String text, Effect effect) {
    static Detail breaking(String text) {
        return new Detail(text, Effect.BREAKING);
    }

    static Detail of(String text) {
        return new Detail(text, Effect.COMPATIBLE);
    }

    static Detail wording(String text) {
        return new Detail(text, Effect.WORDING);
    }

    static Detail of(String text, boolean breaking) {
        return breaking ? breaking(text) : of(text);
    }

    /** Returns whether callers must change something. */
    public boolean breaking() {
        return effect == Effect.BREAKING;
    }

    /** Returns the line, prefixed with an exclamation mark if the difference breaks callers. */
    @Override
    public String toString() {
        return (breaking() ? "! " : "") + text;
    }
}
