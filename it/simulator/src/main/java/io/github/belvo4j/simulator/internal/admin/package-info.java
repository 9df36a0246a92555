/** What tests in other languages send to {@code /__simulator}, and the page at {@code /}. */
@NullMarked
package io.github.belvo4j.simulator.internal.admin;

import org.jspecify.annotations.NullMarked;
