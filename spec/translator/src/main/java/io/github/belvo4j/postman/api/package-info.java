/** An API as a list of operations, which all later steps use. */
@NullMarked
package io.github.belvo4j.postman.api;

import org.jspecify.annotations.NullMarked;
