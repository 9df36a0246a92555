package io.github.belvo4j.postman.naming;

/**
 * A name that a component could have.
 *
 * @param rank the strength of the claim to the name; the lower the rank, the stronger the claim
 */
record NameCandidate(int rank, String name) {
    /** The rank of the name that an exporter uses. */
    static final int EXPORTED = -1;

    /** The rank of a resource in the response to a request for it. */
    static final int SUBJECT = 0;

    /** The rank of a resource in a list. */
    static final int LISTED = 1;

    /** The rank of a resource in the response to a request that changes it. */
    static final int CHANGED = 2;

    /** The rank of a resource in the response to the request that creates it. */
    static final int CREATED = 3;

    /** The rank of an object named after the property that contains it. */
    static final int PROPERTY = 10;

    /** The rank of a list of a resource, or of an error. */
    static final int ROLE = 20;

    /** The rank of a resource's name that includes the name of its parent. */
    static final int OWNED = 25;

    /** The rank of a resource's name for a schema that has another name in most places. */
    static final int SELDOM = 28;

    /** The rank of the words that the names of several operations with the same body have in common. */
    static final int COMMON = 29;

    /** The rank of a body named after its operation. */
    static final int OPERATION = 30;

    /** The rank of a form named after its operation and its media type. */
    static final int FORM = 31;

    /** The rank of an object whose property has a name that means nothing on its own. */
    static final int PART = 40;

    /** Returns whether the candidate names the resource itself. */
    boolean isSubject() {
        return rank >= SUBJECT && rank <= CREATED;
    }
}
