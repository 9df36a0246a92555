/** The data that banks have about a person: the books as the API shows them, and what Belvo derives from them. */
@NullMarked
package io.github.belvo4j.simulator.internal.banking;

import org.jspecify.annotations.NullMarked;
