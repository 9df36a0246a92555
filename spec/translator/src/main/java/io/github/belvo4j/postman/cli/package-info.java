/** The command-line tool. */
@NullMarked
package io.github.belvo4j.postman.cli;

import org.jspecify.annotations.NullMarked;
