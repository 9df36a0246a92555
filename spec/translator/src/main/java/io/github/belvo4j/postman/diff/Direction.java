package io.github.belvo4j.postman.diff;

/**
 * The direction of the data being compared: the server must accept what callers send, and callers must tolerate what they
 * receive.
 */
enum Direction {
    REQUEST,
    RESPONSE
}
