/** Names operations and schemas. */
@NullMarked
package io.github.belvo4j.postman.naming;

import org.jspecify.annotations.NullMarked;
