package io.github.belvo4j.postman.diagnostic;

/**
 * What a reviewer should know about a translation.
 *
 * @param kind what sort of remark it is
 * @param place the folder path of the item that it is about, such as {@code Links / Resume}; empty for the whole
 * @param pointer a JSON pointer into the collection; empty where it is about several places
 * @param message one line, without values that could be secrets
 * @param weight how many requests or places of the document it is about; reports have the heaviest first
 */
public record Warning(Kind kind, String place, String pointer, String message, int weight) {
    /** The kind of a warning. */
    public enum Kind {
        /** The collection states something that the document doesn't carry as it stands. */
        LOST("Not carried as it stands"),
        /** A secret was found and replaced. */
        SECRET("Secrets left out"),
        /** The samples contradict each other. */
        CLASH("Samples that contradict each other"),
        /** The collection doesn't say; the translation chose. */
        ASSUMED("Assumed"),
        /** Several things of the collection became one of the document. */
        MERGED("Merged"),
        /** Something differs from what it shared a named schema with, or is about to: a person should name it. */
        SPLIT("Told apart from what people named"),
        /** The samples don't tell the type: a candidate for the overlay. */
        OPEN("Left open");

        private final String heading;

        Kind(String heading) {
            this.heading = heading;
        }

        /** What a report calls it. */
        public String heading() {
            return heading;
        }
    }

    /** A warning about one thing. */
    public Warning(Kind kind, String place, String pointer, String message) {
        this(kind, place, pointer, message, 1);
    }

    /** Whether it belongs on the console of an ordinary run, not only in a report. */
    public boolean isImportant() {
        return kind == Kind.LOST || kind == Kind.SECRET || kind == Kind.CLASH || kind == Kind.SPLIT;
    }

    @Override
    public String toString() {
        String where = pointer.isEmpty() ? place : place.isEmpty() ? pointer : place + " (" + pointer + ")";
        return where.isEmpty() ? message : where + ": " + message;
    }
}
