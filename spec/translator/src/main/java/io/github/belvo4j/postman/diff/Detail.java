package io.github.belvo4j.postman.diff;

/**
 * One thing that differs.
 *
 * @param text a line for readers
 * @param effect what it means to callers
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

    /** Whether callers have to change something. */
    public boolean breaking() {
        return effect == Effect.BREAKING;
    }

    /** The line; one that breaks callers starts with an exclamation mark. */
    @Override
    public String toString() {
        return (breaking() ? "! " : "") + text;
    }
}
