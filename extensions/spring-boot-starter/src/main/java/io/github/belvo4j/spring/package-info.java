/** Belvo in Spring Boot: auto-configuration, properties, health and webhooks. */
@NullMarked
package io.github.belvo4j.spring;

import org.jspecify.annotations.NullMarked;
