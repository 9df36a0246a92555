package io.github.belvo4j.spring;

/** A required property is missing. */
final class MissingPropertyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String property;

    MissingPropertyException(String property, String reason) {
        super(reason);
        this.property = property;
    }

    String property() {
        return property;
    }
}
