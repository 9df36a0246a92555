/** The document's examples, and moving them to other people and days. */
@NullMarked
package io.github.belvo4j.simulator.internal.template;

import org.jspecify.annotations.NullMarked;
