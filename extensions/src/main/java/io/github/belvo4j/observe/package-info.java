/** Observers of calls, the basis of metrics and tracing. They never see secrets. */
@NullMarked
package io.github.belvo4j.observe;

import org.jspecify.annotations.NullMarked;
