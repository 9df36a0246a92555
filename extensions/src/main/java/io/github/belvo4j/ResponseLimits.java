package io.github.belvo4j;

/**
 * How large an answer may be; what is larger is an {@link io.github.belvo4j.error.UnreadableResponseException}.
 *
 * @param bytes of a body, uncompressed; 128 MiB by default
 * @param depth of lists and objects in each other; 100 by default
 * @param tokens of JSON: names, values, and both ends of lists and objects; 5,000,000 by default. A page of 1,000
 *     transactions has some 100,000
 */
public record ResponseLimits(long bytes, int depth, long tokens) {

    private static final ResponseLimits DEFAULTS = new ResponseLimits(128L << 20, 100, 5_000_000);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is less than 1
     */
    public ResponseLimits {
        if (bytes < 1 || depth < 1 || tokens < 1) {
            throw new IllegalArgumentException("Response limits must be at least 1");
        }
    }

    /**
     * The limits that hold unless told.
     *
     * @return see the parameters of this record
     */
    public static ResponseLimits defaults() {
        return DEFAULTS;
    }
}
