package io.github.belvo4j;

import io.github.belvo4j.options.Environment;
import java.util.Map;

/** Sets a client up by environment variables. */
final class EnvironmentVariables {

    private EnvironmentVariables() {}

    static Belvo client(Map<String, String> variables) {
        BelvoBuilder builder = Belvo.builder();
        String url = variables.get("BELVO_API_URL");
        if (url == null || url.isBlank()) {
            builder.environment(Environment.named(variables.getOrDefault("BELVO_ENVIRONMENT", "sandbox")));
        } else {
            builder.baseUrl(url);
        }
        return builder.credentials(required(variables, "BELVO_SECRET_ID"), required(variables, "BELVO_SECRET_PASSWORD"))
                .build();
    }

    private static String required(Map<String, String> variables, String name) {
        String value = variables.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("The environment variable " + name + " is missing");
        }
        return value;
    }
}
