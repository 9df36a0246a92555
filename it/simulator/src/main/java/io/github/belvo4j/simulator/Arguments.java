package io.github.belvo4j.simulator;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of the program. Read without a library: those take a tenth of the time that the program takes to start.
 */
final class Arguments {
    private static final List<Option> OPTIONS = List.of(
            new Option(
                    "--port",
                    "PORT",
                    "the port to listen on; 0 takes a free one (8080)",
                    (arguments, value) -> arguments.builder.port((int) number(value, 65_535))),
            new Option(
                    "--bind",
                    "ADDRESS",
                    "the address to listen on (localhost); all who reach it may control it",
                    (arguments, value) -> arguments.builder.bindAddress(value)),
            new Option(
                    "--seed",
                    "NUMBER",
                    "what data is made of (0)",
                    (arguments, value) -> arguments.builder.seed(number(value, Long.MAX_VALUE))),
            new Option(
                    "--seeded-links",
                    "COUNT",
                    "links that are there from the start (3)",
                    (arguments, value) -> arguments.builder.seededLinks((int) number(value, Integer.MAX_VALUE))),
            new Option(
                    "--transactions",
                    "COUNT",
                    "transactions of each link, up to 1000000 (365)",
                    (arguments, value) -> arguments.builder.transactions((int) number(value, Integer.MAX_VALUE))),
            new Option(
                    "--session-expiry",
                    "SECONDS",
                    "how long MFA sessions last (9600)",
                    (arguments, value) ->
                            arguments.builder.sessionExpiry(Duration.ofSeconds(number(value, Integer.MAX_VALUE)))),
            new Option(
                    "--secret-id",
                    "ID",
                    "the secret id to let in (simulator-secret-id)",
                    (arguments, value) -> arguments.builder.credentials(
                            value, arguments.builder.settings().secretPassword())),
            new Option(
                    "--secret-password",
                    "PASSWORD",
                    "its password (simulator-secret-password)",
                    (arguments, value) -> arguments.builder.credentials(
                            arguments.builder.settings().secretId(), value)),
            new Option(
                    "--webhook-url",
                    "URL",
                    "where to send webhooks to",
                    (arguments, value) -> arguments.webhookUrl = url(value)),
            new Option(
                    "--webhook-authorization",
                    "VALUE",
                    "the Authorization header of webhooks",
                    (arguments, value) -> arguments.webhookAuthorization = value));

    private final BelvoSimulator.Builder builder =
            BelvoSimulator.builder().port(8080).seededLinks(3);
    private @Nullable URI webhookUrl;
    private @Nullable String webhookAuthorization;

    private Arguments() {}

    private record Option(String name, String value, String description, BiConsumer<Arguments, String> take) {}

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if an argument can't be understood; the message names it, and holds no secret
     */
    static BelvoSimulator.Builder parse(String... args) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < args.length; i++) {
            String[] parts = args[i].split("=", 2);
            Option option = OPTIONS.stream()
                    .filter(known -> known.name().equals(parts[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown option " + parts[0]));
            if (parts.length == 1 && ++i == args.length) {
                throw new IllegalArgumentException(option.name() + " needs a value: " + option.value());
            }
            try {
                option.take().accept(arguments, parts.length == 2 ? parts[1] : args[i]);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(option.name() + ": " + e.getMessage(), e);
            }
        }
        return arguments.toBuilder();
    }

    private BelvoSimulator.Builder toBuilder() {
        if (webhookUrl == null) {
            if (webhookAuthorization != null) {
                throw new IllegalArgumentException("--webhook-authorization needs --webhook-url");
            }
            return builder;
        }
        return webhookAuthorization == null
                ? builder.webhooks(webhookUrl)
                : builder.webhooks(webhookUrl, webhookAuthorization);
    }

    static String usage() {
        return OPTIONS.stream()
                .map(option -> "  %-31s %s".formatted(option.name() + " " + option.value(), option.description()))
                .collect(
                        Collectors.joining(
                                "\n",
                                "Usage: java -jar belvo4j-simulator.jar [OPTION VALUE]...\n\n",
                                "\n  --help                          show this\n  --version                       show the version"));
    }

    private static long number(String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("A whole number is needed, not " + text, e);
        }
        throw new IllegalArgumentException("Between 0 and " + most + ", not " + text);
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text);
            // Checks it where the option's name is known.
            BelvoSimulator.builder().webhooks(url);
            return url;
        } catch (URISyntaxException e) {
            // Neither message nor cause: the URL may hold a secret.
            throw new IllegalArgumentException("This is no URL");
        }
    }
}
