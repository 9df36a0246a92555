/** Reads security schemes, and which of them a request needs. */
@NullMarked
package io.github.belvo4j.postman.security;

import org.jspecify.annotations.NullMarked;
