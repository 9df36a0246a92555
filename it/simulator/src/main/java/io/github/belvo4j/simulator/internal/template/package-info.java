/** The document's examples, and their adaptation to other people and days. */
@NullMarked
package io.github.belvo4j.simulator.internal.template;

import org.jspecify.annotations.NullMarked;
