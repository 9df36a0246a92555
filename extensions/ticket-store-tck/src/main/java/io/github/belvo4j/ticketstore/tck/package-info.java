/** What every {@link io.github.belvo4j.mfa.TicketStore} has to do, as tests that implementations inherit. */
@NullMarked
package io.github.belvo4j.ticketstore.tck;

import org.jspecify.annotations.NullMarked;
