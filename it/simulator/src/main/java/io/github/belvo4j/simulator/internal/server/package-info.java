/** The WireMock server in front of the sandbox. */
@NullMarked
package io.github.belvo4j.simulator.internal.server;

import org.jspecify.annotations.NullMarked;
