/** The variables of collections, environments and globals, and their values. */
@NullMarked
package io.github.belvo4j.postman.variable;

import org.jspecify.annotations.NullMarked;
