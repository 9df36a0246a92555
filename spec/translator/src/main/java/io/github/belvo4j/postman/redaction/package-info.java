/** Keeps secrets in a collection out of the document and the warnings. */
@NullMarked
package io.github.belvo4j.postman.redaction;

import org.jspecify.annotations.NullMarked;
