/** Makes one operation of all requests of one method and path. */
@NullMarked
package io.github.belvo4j.postman.operation;

import org.jspecify.annotations.NullMarked;
