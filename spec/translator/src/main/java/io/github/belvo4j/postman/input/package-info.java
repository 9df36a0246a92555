/** Reads files exported from Postman, within limits, and recognizes other kinds of files. */
@NullMarked
package io.github.belvo4j.postman.input;

import org.jspecify.annotations.NullMarked;
