package io.github.belvo4j.postman.diagnostic;

/**
 * A remark for reviewers of a translation.
 *
 * @param kind the kind of remark
 * @param place the folder path of the item that the remark concerns, such as {@code Links / Resume}; empty for the whole
 *     collection
 * @param pointer a JSON pointer into the collection; empty if the remark concerns several places
 * @param message the message, a single line without values that could be secrets
 * @param weight the number of requests or places of the document that the remark concerns; reports list the highest first
 */
public record Warning(Kind kind, String place, String pointer, String message, int weight) {
    /** The kinds of remarks. */
    public enum Kind {
        /** The collection contains something that the document can't express. */
        LOST("Not fully expressible in OpenAPI"),
        /** A secret was found and replaced. */
        SECRET("Secrets left out"),
        /** The samples contradict each other. */
        CLASH("Samples that contradict each other"),
        /** The collection doesn't specify something, so the translator chose. */
        ASSUMED("Assumed"),
        /** Several things in the collection became one in the document. */
        MERGED("Merged"),
        /**
         * An object now differs from the objects with which it shared a named schema. The object should get its own
         * name.
         */
        SPLIT("Separated from named schemas"),
        /** The samples don't show the type: a candidate for the overlay. */
        OPEN("Left open");

        private final String heading;

        Kind(String heading) {
            this.heading = heading;
        }

        /** Returns the heading in a report. */
        public String heading() {
            return heading;
        }
    }

    /** Creates a warning about a single request or place, with a weight of 1. */
    public Warning(Kind kind, String place, String pointer, String message) {
        this(kind, place, pointer, message, 1);
    }

    /** Returns whether the warning is shown on the console in ordinary runs, and not only in a report. */
    public boolean isImportant() {
        return kind == Kind.LOST || kind == Kind.SECRET || kind == Kind.CLASH || kind == Kind.SPLIT;
    }

    @Override
    public String toString() {
        String where = pointer.isEmpty() ? place : place.isEmpty() ? pointer : place + " (" + pointer + ")";
        return where.isEmpty() ? message : where + ": " + message;
    }
}
