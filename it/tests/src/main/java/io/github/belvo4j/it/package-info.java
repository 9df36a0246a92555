/**
 * The integration tests, which are all test sources. This file prevents the compiler plugin's warning about a module without
 * main sources.
 */
package io.github.belvo4j.it;
