/** A person's accounts and what happens on them, from the salary to the groceries. */
@NullMarked
package io.github.belvo4j.simulator.internal.ledger;

import org.jspecify.annotations.NullMarked;
