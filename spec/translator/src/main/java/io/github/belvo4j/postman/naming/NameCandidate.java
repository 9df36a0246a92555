package io.github.belvo4j.postman.naming;

/**
 * A name that a component could have.
 *
 * @param rank the lower the rank, the stronger the claim
 */
record NameCandidate(int rank, String name) {
    /** The rank of the exporter's name. */
    static final int EXPORTED = -1;

    /** A response with the requested resource itself. */
    static final int SUBJECT = 0;

    /** An item of a list of the resource. */
    static final int LISTED = 1;

    /** The resource in the response to a change. */
    static final int CHANGED = 2;

    /** The resource in the response to its creation. */
    static final int CREATED = 3;

    /** A part named after its property. */
    static final int PROPERTY = 10;

    /** A list of the resource, or an error. */
    static final int ROLE = 20;

    /** The resource, with the name of its parent. */
    static final int OWNED = 25;

    /** The resource, although it has another name in most places. */
    static final int SELDOM = 28;

    /** The common part of the names of several operations with that body. */
    static final int COMMON = 29;

    /** A body named after its operation. */
    static final int OPERATION = 30;

    /** A form named after its operation and its media type. */
    static final int FORM = 31;

    /** A part whose property's name means nothing on its own. */
    static final int PART = 40;

    /** Returns whether the candidate names the resource itself. */
    boolean isSubject() {
        return rank >= SUBJECT && rank <= CREATED;
    }
}
