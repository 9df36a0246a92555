/** A lender's report, an example of an application of the data that is read through links. */
@NullMarked
package io.github.belvo4j.quickstart.report;

import org.jspecify.annotations.NullMarked;
