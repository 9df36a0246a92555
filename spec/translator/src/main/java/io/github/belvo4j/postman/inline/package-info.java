/** The objects of an API in their places in bodies, before objects of one kind are identified. */
@NullMarked
package io.github.belvo4j.postman.inline;

import org.jspecify.annotations.NullMarked;
