/** Integration tests. They are all test sources; a module with no other sources makes the compiler plugin warn. */
package io.github.belvo4j.it;
