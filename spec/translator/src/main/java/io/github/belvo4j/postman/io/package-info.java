/** Reads and writes JSON and YAML. */
@NullMarked
package io.github.belvo4j.postman.io;

import org.jspecify.annotations.NullMarked;
