/** The resources of the API, each with the calls that it has. {@link io.github.belvo4j.Belvo} gives access to them. */
package io.github.belvo4j.resource;
