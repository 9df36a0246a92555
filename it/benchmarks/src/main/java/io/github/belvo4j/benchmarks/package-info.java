/** What the SDK costs, against HTTP clients used directly and against clients that the OpenAPI Generator makes. */
package io.github.belvo4j.benchmarks;
