/** A lender's report: an example of what an application can do with the data that it reads through links. */
@NullMarked
package io.github.belvo4j.quickstart.report;

import org.jspecify.annotations.NullMarked;
