/** Reads security schemes and security requirements. */
@NullMarked
package io.github.belvo4j.postman.security;

import org.jspecify.annotations.NullMarked;
