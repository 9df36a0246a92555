/** The person behind a link. */
@NullMarked
package io.github.belvo4j.simulator.internal.subject;

import org.jspecify.annotations.NullMarked;
