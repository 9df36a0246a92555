/** Internal: parts for a Feign builder that isn't the SDK's own. */
@NullMarked
package io.github.belvo4j.internal.feign;

import org.jspecify.annotations.NullMarked;
