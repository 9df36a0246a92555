/** A rate limit that several machines share, on a backend of Bucket4j. */
@NullMarked
package io.github.belvo4j.bucket4j;

import org.jspecify.annotations.NullMarked;
