/** An API as its operations, which all later steps read. */
@NullMarked
package io.github.belvo4j.postman.api;

import org.jspecify.annotations.NullMarked;
