package io.github.belvo4j.spring;

import io.github.belvo4j.BelvoBuilder;

/**
 * A bean that customizes the client after the properties are applied and before it is built, for example with a proxy,
 * certificates, or credentials from a vault. If there are several, they are applied in the order of {@code @Order}.
 */
@FunctionalInterface
public interface BelvoBuilderCustomizer {

    /**
     * Customizes the client.
     *
     * @param builder the builder of the client
     */
    void customize(BelvoBuilder builder);
}
