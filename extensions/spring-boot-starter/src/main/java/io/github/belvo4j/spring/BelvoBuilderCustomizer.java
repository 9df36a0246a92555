package io.github.belvo4j.spring;

import io.github.belvo4j.BelvoBuilder;

/**
 * A bean that sets up the client further, after the properties and before it is built: a proxy, certificates, credentials
 * from a vault. There may be many; they go by their {@code @Order}.
 */
@FunctionalInterface
public interface BelvoBuilderCustomizer {

    /**
     * Sets up more.
     *
     * @param builder of the client
     */
    void customize(BelvoBuilder builder);
}
