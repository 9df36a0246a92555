package io.github.belvo4j.simulator;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The command-line arguments of the program. No library parses them, since that would make the start of the program 10% slower.
 */
final class Arguments {
    private static final List<Option> OPTIONS = List.of(
            Option.number(
                    "--port",
                    "PORT",
                    "the port to listen on; 0 picks a free one",
                    new Range(0, 65_535),
                    8080,
                    (arguments, value) -> arguments.builder.port(value.intValue())),
            Option.text(
                    "--bind",
                    "ADDRESS",
                    "the address to listen on (localhost); whoever can reach it has full control",
                    (arguments, value) -> arguments.builder.bindAddress(value)),
            Option.number(
                    "--seed",
                    "NUMBER",
                    "the seed of all generated data",
                    new Range(0, Long.MAX_VALUE),
                    0,
                    (arguments, value) -> arguments.builder.seed(value)),
            Option.number(
                    "--seeded-links",
                    "COUNT",
                    "the number of links that exist from the start",
                    new Range(0, BelvoSimulator.Builder.MOST_SEEDED_LINKS),
                    3,
                    (arguments, value) -> arguments.builder.seededLinks(value.intValue())),
            Option.number(
                    "--transactions",
                    "COUNT",
                    "the number of transactions of each link",
                    new Range(0, BelvoSimulator.Builder.MOST_TRANSACTIONS),
                    365,
                    (arguments, value) -> arguments.builder.transactions(value.intValue())),
            Option.number(
                    "--session-expiry",
                    "SECONDS",
                    "how long MFA sessions last",
                    new Range(1, Integer.MAX_VALUE),
                    9600,
                    (arguments, value) -> arguments.builder.sessionExpiry(Duration.ofSeconds(value))),
            Option.flag(
                    "--enforce-limits",
                    "reject requests that exceed Belvo's rate limits",
                    arguments -> arguments.builder.enforceLimits(true)),
            Option.text(
                    "--secret-id",
                    "ID",
                    "the secret ID to accept (simulator-secret-id)",
                    (arguments, value) -> arguments.builder.credentials(
                            value, arguments.builder.settings().secretPassword())),
            Option.text(
                    "--secret-password",
                    "PASSWORD",
                    "the secret password to accept (simulator-secret-password)",
                    (arguments, value) -> arguments.builder.credentials(
                            arguments.builder.settings().secretId(), value)),
            Option.text(
                    "--webhook-url",
                    "URL",
                    "the URL to send webhooks to",
                    (arguments, value) -> arguments.webhookUrl = url(value)),
            Option.text(
                    "--webhook-authorization",
                    "VALUE",
                    "the Authorization header of webhooks",
                    (arguments, value) -> arguments.webhookAuthorization = value));

    private final BelvoSimulator.Builder builder =
            BelvoSimulator.builder().port(8080).seededLinks(3);
    private @Nullable URI webhookUrl;
    private @Nullable String webhookAuthorization;

    private Arguments() {}

    /** @param value the placeholder for the option's value, such as {@code PORT}; empty if the option is a flag */
    private record Option(String name, String value, String description, BiConsumer<Arguments, String> take) {
        static Option text(String name, String value, String description, BiConsumer<Arguments, String> take) {
            return new Option(name, value, description, take);
        }

        static Option flag(String name, String description, Consumer<Arguments> take) {
            return new Option(name, "", description, (arguments, none) -> take.accept(arguments));
        }

        boolean isFlag() {
            return value.isEmpty();
        }

        /** Creates an option whose help text and error message state the same range. */
        static Option number(
                String name,
                String value,
                String description,
                Range range,
                long whenMissing,
                BiConsumer<Arguments, Long> take) {
            return new Option(
                    name,
                    value,
                    "%s: %s (%d)".formatted(description, range, whenMissing),
                    (arguments, text) -> take.accept(arguments, range.read(text)));
        }
    }

    private record Range(long least, long most) {
        long read(String text) {
            try {
                long number = Long.parseLong(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("Must be a whole number, not " + text, e);
            }
            throw new IllegalArgumentException("Must be " + this + ", not " + text);
        }

        @Override
        public String toString() {
            return most >= Integer.MAX_VALUE ? least + " or more" : "from " + least + " to " + most;
        }
    }

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if an argument is invalid; the message names the argument and contains no secret
     */
    static BelvoSimulator.Builder parse(String... args) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < args.length; i++) {
            String[] parts = args[i].split("=", 2);
            Option option = OPTIONS.stream()
                    .filter(known -> known.name().equals(parts[0]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Unknown option " + parts[0]));
            if (option.isFlag()) {
                if (parts.length == 2) {
                    throw new IllegalArgumentException(option.name() + " takes no value");
                }
                option.take().accept(arguments, "");
                continue;
            }
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
                                "Usage: belvo4j-simulator [OPTION]...\n\n",
                                "\n  -h, --help                      show this help\n  --version                       show the version"));
    }

    private static URI url(String text) {
        try {
            URI url = new URI(text);
            // Validated here, so that the error message names the option.
            BelvoSimulator.builder().webhooks(url);
            return url;
        } catch (URISyntaxException e) {
            // Drops the original message and cause: they contain the URL, which may contain a secret.
            throw new IllegalArgumentException("Not a valid URL");
        }
    }
}
