/** Tickets of paused calls in a JCache (JSR-107). */
package io.github.belvo4j.jcache;
