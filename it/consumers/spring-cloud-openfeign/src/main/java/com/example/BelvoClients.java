package com.example;

import io.github.belvo4j.api.AccountsApi;
import io.github.belvo4j.api.LinksApi;
import io.github.belvo4j.api.OwnersApi;
import io.github.belvo4j.feign.BelvoFeign;
import org.springframework.cloud.openfeign.FeignBuilderCustomizer;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.context.annotation.Bean;

/** Belvo's interfaces as Spring's clients. The class has no @Configuration, which would apply it to all Feign clients. */
class BelvoClients {

    @Bean
    FeignBuilderCustomizer belvo(BelvoFeign belvo) {
        return belvo::applyTo;
    }

    @FeignClient(name = "links", url = "${belvo.base-url}", configuration = BelvoClients.class)
    interface Links extends LinksApi {}

    @FeignClient(name = "accounts", url = "${belvo.base-url}", configuration = BelvoClients.class)
    interface Accounts extends AccountsApi {}

    @FeignClient(name = "owners", url = "${belvo.base-url}", configuration = BelvoClients.class)
    interface Owners extends OwnersApi {}
}
