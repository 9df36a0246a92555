/** The parts of the SDK with which your own {@code Feign.Builder} can call Belvo. */
@NullMarked
package io.github.belvo4j.feign;

import org.jspecify.annotations.NullMarked;
