/** The contract of {@link io.github.belvo4j.mfa.TicketStore}, as tests that implementations inherit. */
@NullMarked
package io.github.belvo4j.ticketstore.tck;

import org.jspecify.annotations.NullMarked;
