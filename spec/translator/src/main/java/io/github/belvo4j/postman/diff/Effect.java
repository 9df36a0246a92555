package io.github.belvo4j.postman.diff;

/** What a change means to callers, the mildest first. */
public enum Effect {
    /** Only what people read differs. */
    WORDING("only the wording"),
    /** Callers go on as before; there is more that they can do or see. */
    COMPATIBLE("compatible"),
    /** Callers have to change something. */
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
