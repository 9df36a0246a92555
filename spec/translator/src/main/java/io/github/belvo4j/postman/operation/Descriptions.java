package io.github.belvo4j.postman.operation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Parses conventions that Postman's exporter uses in descriptions. */
final class Descriptions {
    /**
     * Matches the markers of required fields: the one that Postman's exporter writes, and the one that authors write for
     * converters.
     */
    private static final Pattern REQUIRED = Pattern.compile("^\\(Required\\)|(?i:\\s*\\[required]\\s*)");

    private static final Pattern CHOICES = Pattern.compile("\\s*\\(This can only be one of ([^)]*)\\)\\s*");

    private Descriptions() {}

    static boolean isRequired(String description) {
        return REQUIRED.matcher(description).find();
    }

    static Set<String> choices(String description) {
        Matcher matcher = CHOICES.matcher(description);
        if (!matcher.find()) {
            return Set.of();
        }
        return Arrays.stream(matcher.group(1).split(","))
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Returns the description without the markers. */
    static String plain(String description) {
        return CHOICES.matcher(REQUIRED.matcher(description).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }
}
