package com.example;

import io.github.belvo4j.feign.BelvoFeign;
import io.github.belvo4j.simulator.BelvoSimulator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;

/** Tries the three styles on the simulator, with Spring's Feign instead of the SDK's client. */
@SpringBootApplication
@EnableFeignClients
public class Application {

    public static void main(String[] arguments) {
        try (BelvoSimulator simulator = BelvoSimulator.start()) {
            SpringApplication.run(
                            Application.class,
                            "--belvo.base-url=" + simulator.baseUrl(),
                            "--belvo.secret-id=" + simulator.secretId(),
                            "--belvo.secret-password=" + simulator.secretPassword(),
                            "--spring.cloud.openfeign.http2client.enabled=true",
                            // Enables Feign's full logging, which would include passwords, and Feign's retries of every call.
                            "--spring.cloud.openfeign.client.config.default.logger-level=FULL",
                            "--spring.cloud.openfeign.client.config.default.retryer=feign.Retryer.Default",
                            "--logging.level.com.example=DEBUG",
                            "--logging.level.io.github.belvo4j=DEBUG")
                    .close();
        }
    }

    @Bean
    BelvoFeign belvoFeign(
            @Value("${belvo.base-url}") String baseUrl,
            @Value("${belvo.secret-id}") String secretId,
            @Value("${belvo.secret-password}") String secretPassword) {
        return BelvoFeign.builder().baseUrl(baseUrl).credentials(secretId, secretPassword).build();
    }
}
