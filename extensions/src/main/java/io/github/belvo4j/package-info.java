/** The entry of the SDK: {@link io.github.belvo4j.Belvo} and what it is set up with. */
package io.github.belvo4j;
