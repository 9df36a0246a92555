/**
 * The model of an API: its operations, servers and security schemes. Once a collection has been converted into this
 * model, all further steps work on the model.
 */
@NullMarked
package io.github.belvo4j.postman.api;

import org.jspecify.annotations.NullMarked;
