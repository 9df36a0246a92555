/** The users of institutions, and the results of their logins. */
@NullMarked
package io.github.belvo4j.simulator.internal.institution;

import org.jspecify.annotations.NullMarked;
