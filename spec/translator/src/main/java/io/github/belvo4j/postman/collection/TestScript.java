package io.github.belvo4j.postman.collection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Extracts the status codes that a request's test scripts expect. */
final class TestScript {
    private static final Pattern STATUS = Pattern.compile("have\\.status\\(\\s*(\\d{3})\\s*\\)"
            + "|\\bcode\\)?\\.to\\.(?:be\\.)?(?:eql?|equals?)\\(\\s*(\\d{3})\\s*\\)"
            + "|\\bcode\\s*={2,3}\\s*(\\d{3})\\b"
            + "|\\bcode\\)?\\.to\\.be\\.oneOf\\(\\[([\\d,\\s]+)]");

    private TestScript() {}

    /** Returns the status codes from 100 to 599 that the scripts of the given events expect. */
    static SortedSet<Integer> statuses(JsonNode events) {
        SortedSet<Integer> statuses = new TreeSet<>();
        for (JsonNode event : events) {
            if (event.path("listen").asText().equals("test")) {
                JsonNode lines = event.path("script").path("exec");
                lines.forEach(line -> addTo(statuses, line.asText()));
                lines.asText("").lines().forEach(line -> addTo(statuses, line));
            }
        }
        return statuses;
    }

    private static void addTo(SortedSet<Integer> statuses, String line) {
        Matcher status = STATUS.matcher(line.strip().startsWith("//") ? "" : line);
        while (status.find()) {
            for (int group = 1; group <= status.groupCount(); group++) {
                if (status.group(group) != null) {
                    for (String code : status.group(group).split(",")) {
                        add(statuses, code.strip());
                    }
                }
            }
        }
    }

    private static void add(SortedSet<Integer> statuses, String code) {
        if (code.matches("[1-5]\\d\\d")) {
            statuses.add(Integer.valueOf(code));
        }
    }
}
