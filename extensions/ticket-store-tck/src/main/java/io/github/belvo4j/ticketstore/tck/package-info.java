/** What every {@link io.github.belvo4j.mfa.TicketStore} has to do, as tests that implementations inherit. */
package io.github.belvo4j.ticketstore.tck;
