/** Makes one operation of all requests of one method and path. */
@NullMarked
package io.github.belvo4j.postman.gather;

import org.jspecify.annotations.NullMarked;
