/** For users with their own Feign: the parts that let any {@code Feign.Builder} call Belvo. */
@NullMarked
package io.github.belvo4j.feign;

import org.jspecify.annotations.NullMarked;
