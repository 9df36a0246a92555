/** A lender's report: an example of what the data that is read through links is good for. */
@NullMarked
package io.github.belvo4j.quickstart.report;

import org.jspecify.annotations.NullMarked;
