/** Internal: the default transport, on Apache HttpClient 5. */
@NullMarked
package io.github.belvo4j.internal.http.apache;

import org.jspecify.annotations.NullMarked;
