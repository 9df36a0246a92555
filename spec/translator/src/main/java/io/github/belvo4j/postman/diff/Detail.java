package io.github.belvo4j.postman.diff;

/**
 * One thing that differs.
 *
 * @param text a line for readers
 * @param breaking whether callers have to change something
 */
public record Detail(String text, boolean breaking) {
    static Detail breaking(String text) {
        return new Detail(text, true);
    }

    static Detail of(String text) {
        return new Detail(text, false);
    }

    /** The line; one that breaks callers starts with an exclamation mark. */
    @Override
    public String toString() {
        return (breaking ? "! " : "") + text;
    }
}
