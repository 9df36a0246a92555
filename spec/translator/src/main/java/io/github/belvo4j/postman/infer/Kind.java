package io.github.belvo4j.postman.infer;

/** The kinds of value that a sample can show. */
public enum Kind {
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT
}
