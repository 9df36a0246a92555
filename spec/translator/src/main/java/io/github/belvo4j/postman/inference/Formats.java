package io.github.belvo4j.postman.inference;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Detects the format of a string that isn't a placeholder. Reports a format only if it is certain, because a wrong
 * format breaks callers that rely on it.
 */
public final class Formats {
    static final String UUID = "uuid";
    static final String DATE = "date";
    static final String DATE_TIME = "date-time";
    static final String INT64 = "int64";

    /** Longer strings are only checked for base64. */
    private static final int MAX_LENGTH = 2_048;

    private static final String DAY = "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
    private static final Pattern IS_DATE = Pattern.compile(DAY);
    private static final Pattern IS_DATE_TIME = Pattern.compile(
            DAY + "[Tt](?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d{1,9})?(?:[Zz]|[+-](?:0\\d|1[0-8]):[0-5]\\d)");
    private static final Pattern IS_UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern IS_EMAIL =
            Pattern.compile("[\\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-zA-Z0-9](?:[a-zA-Z0-9-]*\\.)+[a-zA-Z]{2,24}");
    private static final Pattern IS_URI =
            Pattern.compile("(?:https?|wss?|ftp|s3|urn|data):[\\w\\-.~:/?#\\[\\]@!$&'()*+,;=%]{3,}");
    private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IS_IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern IS_IPV6 =
            Pattern.compile("(?:[0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|(?=.*::)(?!.*::.*::)[0-9a-fA-F:]{3,39}");
    private static final Pattern IS_BASE64 = Pattern.compile("[A-Za-z0-9+/]{30,}={1,2}");
    private static final Set<String> BASE64_OF_FILES =
            Set.of("iVBORw0KGgo", "JVBERi0", "/9j/4AAQ", "R0lGODlh", "UEsDBBQ", "H4sIAAAA");

    private Formats() {}

    /** Returns the format as named in OpenAPI; empty if none is certain. */
    public static String of(String value) {
        int length = value.length();
        if (length < 3) {
            return Shape.NO_FORMAT;
        }
        if (length > MAX_LENGTH) {
            return isBase64(value) ? "byte" : Shape.NO_FORMAT;
        }
        char first = value.charAt(0);
        if (first >= '0' && first <= '9') {
            if (length == 10 && IS_DATE.matcher(value).matches()) {
                return DATE;
            }
            if (length >= 20 && length <= 35 && IS_DATE_TIME.matcher(value).matches()) {
                return DATE_TIME;
            }
            if (length <= 15 && IS_IPV4.matcher(value).matches()) {
                return "ipv4";
            }
        }
        if (length == 36 && IS_UUID.matcher(value).matches()) {
            return UUID;
        }
        return ofLetters(value);
    }

    private static String ofLetters(String value) {
        if (value.indexOf('@') > 0 && IS_EMAIL.matcher(value).matches()) {
            return "email";
        }
        if (value.indexOf(':') >= 0) {
            if (IS_URI.matcher(value).matches() && (value.contains("://") || !value.startsWith("http"))) {
                return "uri";
            }
            return IS_IPV6.matcher(value).matches() ? "ipv6" : Shape.NO_FORMAT;
        }
        return isBase64(value) ? "byte" : Shape.NO_FORMAT;
    }

    private static boolean isBase64(String value) {
        if (value.length() < 32 || value.length() % 4 != 0) {
            return false;
        }
        return (value.endsWith("=") || BASE64_OF_FILES.stream().anyMatch(value::startsWith))
                && IS_BASE64.matcher(value.endsWith("=") ? value : value + "=").matches()
                && value.chars().anyMatch(Character::isUpperCase)
                && value.chars().anyMatch(Character::isLowerCase);
    }
}
