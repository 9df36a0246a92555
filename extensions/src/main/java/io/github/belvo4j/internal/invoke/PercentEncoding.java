package io.github.belvo4j.internal.invoke;

import java.nio.charset.StandardCharsets;

/** Percent-encodes whole values. Feign encodes neither percent signs nor reserved characters. */
final class PercentEncoding {

    private static final String UNRESERVED = "-._~";

    private PercentEncoding() {}

    static String encode(String value) {
        if (value.chars().allMatch(PercentEncoding::isPlain)) {
            return value;
        }
        StringBuilder encoded = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            encoded.append(isPlain(c) ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }

    private static boolean isPlain(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
    }
}
