/** What banks know of a person: the books as the API shows them, and what Belvo works out from them. */
@NullMarked
package io.github.belvo4j.simulator.internal.banking;

import org.jspecify.annotations.NullMarked;
