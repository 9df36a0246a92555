/** The model of an API: its operations, servers and security schemes. All later steps work on this model. */
@NullMarked
package io.github.belvo4j.postman.api;

import org.jspecify.annotations.NullMarked;
