package io.github.belvo4j.postman.diff;

/** Who sends what is compared: what a caller sends has to be accepted, what a caller gets has to be borne. */
enum Direction {
    REQUEST,
    RESPONSE
}
