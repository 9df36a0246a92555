/** Internal: parts for a Feign that isn't the SDK's. */
@NullMarked
package io.github.belvo4j.internal.feign;

import org.jspecify.annotations.NullMarked;
