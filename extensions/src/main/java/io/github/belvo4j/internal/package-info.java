/** Not for users: anything here may change without notice. */
package io.github.belvo4j.internal;
