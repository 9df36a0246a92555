/** A rate limit that several instances share, on a Bucket4j backend. */
@NullMarked
package io.github.belvo4j.bucket4j;

import org.jspecify.annotations.NullMarked;
