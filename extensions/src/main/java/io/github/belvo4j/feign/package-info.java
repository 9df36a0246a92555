/** For people with a Feign of their own: what makes any {@code Feign.Builder} speak with Belvo. */
@NullMarked
package io.github.belvo4j.feign;

import org.jspecify.annotations.NullMarked;
