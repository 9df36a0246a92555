package io.github.belvo4j.postman.diff;

/**
 * Who sends the data being compared: the server must accept what callers send, and callers must tolerate what they
 * receive.
 */
enum Direction {
    REQUEST,
    RESPONSE
}
