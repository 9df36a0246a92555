/** The objects of an API where they stand in bodies, before it is known which are of one kind. */
@NullMarked
package io.github.belvo4j.postman.inline;

import org.jspecify.annotations.NullMarked;
