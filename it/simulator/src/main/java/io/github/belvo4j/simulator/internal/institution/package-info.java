/** Who may log in at an institution, and what comes of it. */
@NullMarked
package io.github.belvo4j.simulator.internal.institution;

import org.jspecify.annotations.NullMarked;
