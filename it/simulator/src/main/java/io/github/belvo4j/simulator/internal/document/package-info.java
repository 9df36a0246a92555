/** What the OpenAPI document says, and whether a request is as it says. */
@NullMarked
package io.github.belvo4j.simulator.internal.document;

import org.jspecify.annotations.NullMarked;
