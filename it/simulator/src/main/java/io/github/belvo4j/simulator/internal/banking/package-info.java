/**
 * The data that banks have about a person or company: accounts and transactions in the API's format, and what Belvo derives
 * from them.
 */
@NullMarked
package io.github.belvo4j.simulator.internal.banking;

import org.jspecify.annotations.NullMarked;
