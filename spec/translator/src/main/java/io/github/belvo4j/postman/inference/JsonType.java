package io.github.belvo4j.postman.inference;

/** The kinds of values that a sample can show. */
public enum JsonType {
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
    ARRAY,
    OBJECT
}
