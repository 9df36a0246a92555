package io.github.belvo4j.guide.cookbook;

import io.github.belvo4j.Belvo;
import io.github.belvo4j.options.Credentials;
import io.github.belvo4j.options.RequestOptions;
import java.util.function.Function;

record Tenants(Belvo belvo, Function<String, Credentials> vault) {

    /** A client with a tenant's keys. Don't close it: that would close the connections of all. */
    Belvo of(String tenant) {
        return belvo.withOptions(
                RequestOptions.builder().credentials(vault.apply(tenant)).build());
    }
}
