/** The control API at {@code /__simulator}, for tests in other languages, and the page at {@code /}. */
@NullMarked
package io.github.belvo4j.simulator.internal.admin;

import org.jspecify.annotations.NullMarked;
