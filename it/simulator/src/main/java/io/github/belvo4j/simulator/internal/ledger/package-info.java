/** A person's accounts and their transactions, from the salary to the groceries. */
@NullMarked
package io.github.belvo4j.simulator.internal.ledger;

import org.jspecify.annotations.NullMarked;
