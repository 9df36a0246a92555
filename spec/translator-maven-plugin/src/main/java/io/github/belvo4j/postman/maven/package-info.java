/** The goals of the Maven plugin. */
@NullMarked
package io.github.belvo4j.postman.maven;

import org.jspecify.annotations.NullMarked;
