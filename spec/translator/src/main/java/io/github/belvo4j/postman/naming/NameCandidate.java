package io.github.belvo4j.postman.naming;

/**
 * A name that a component could have.
 *
 * @param rank the lower, the stronger its claim
 */
record NameCandidate(int rank, String name) {
    /** What the exporter calls it. */
    static final int EXPORTED = -1;

    /** A response with the resource itself, as one asks for it. */
    static final int SUBJECT = 0;

    /** An item of a list of the resource. */
    static final int LISTED = 1;

    /** The resource as the answer to a change. */
    static final int CHANGED = 2;

    /** The resource as the answer to its making. */
    static final int CREATED = 3;

    /** A part that is named after the property it stands in. */
    static final int PROPERTY = 10;

    /** The list around the resource, an error. */
    static final int ROLE = 20;

    /** The resource itself, called by what it belongs to as well. */
    static final int OWNED = 25;

    /** The resource itself, where it is called something else in most places. */
    static final int SELDOM = 28;

    /** What the names of several operations with that body have in common. */
    static final int COMMON = 29;

    /** A body that is named after its operation. */
    static final int OPERATION = 30;

    /** A form that is named after its operation and its kind. */
    static final int FORM = 31;

    /** A part whose property's name says nothing alone. */
    static final int PART = 40;

    /** Whether it says that this is the resource itself. */
    boolean isSubject() {
        return rank >= SUBJECT && rank <= CREATED;
    }
}
