/** The accounts of a person or company, and their transactions, from salaries to groceries. */
@NullMarked
package io.github.belvo4j.simulator.internal.ledger;

import org.jspecify.annotations.NullMarked;
