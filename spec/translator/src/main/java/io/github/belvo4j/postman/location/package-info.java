/** Places in the collection and in the API that it describes. */
@NullMarked
package io.github.belvo4j.postman.location;

import org.jspecify.annotations.NullMarked;
