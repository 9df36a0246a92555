package com.example;

import io.github.belvo4j.simulator.BelvoSimulator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Tries the three styles on the simulator. */
@SpringBootApplication
public class Application {

    public static void main(String[] arguments) {
        try (BelvoSimulator simulator = BelvoSimulator.start()) {
            SpringApplication.run(
                            Application.class,
                            "--belvo.base-url=" + simulator.baseUrl(),
                            "--belvo.secret-id=" + simulator.secretId(),
                            "--belvo.secret-password=" + simulator.secretPassword())
                    .close();
        }
    }
}
