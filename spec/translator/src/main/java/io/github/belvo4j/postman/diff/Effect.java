package io.github.belvo4j.postman.diff;

/** How a change affects callers. The constants are in ascending order of severity. */
public enum Effect {
    /** Only descriptions differ. */
    WORDING("only descriptions"),
    /** Existing callers aren't affected. They can do or see more than before. */
    COMPATIBLE("compatible"),
    /** Callers must change something. */
    BREAKING("breaking");

    private final String text;

    Effect(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
