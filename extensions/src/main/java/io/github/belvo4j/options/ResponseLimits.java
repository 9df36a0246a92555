package io.github.belvo4j.options;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The largest response that a client reads. Reading a larger one throws an
 * {@link io.github.belvo4j.error.UnreadableResponseException}. Immutable.
 */
public final class ResponseLimits {

    private static final ResponseLimits DEFAULTS = builder().build();

    private final long maxBytes;
    private final int maxDepth;
    private final long maxTokens;

    private ResponseLimits(Builder builder) {
        this.maxBytes = builder.maxBytes;
        this.maxDepth = builder.maxDepth;
        this.maxTokens = builder.maxTokens;
    }

    /**
     * The default limits.
     *
     * @return 128 MiB, 100 levels, 5,000,000 tokens
     */
    public static ResponseLimits defaults() {
        return DEFAULTS;
    }

    /**
     * Starts from the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Starts from these limits.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().maxBytes(maxBytes).maxDepth(maxDepth).maxTokens(maxTokens);
    }

    /**
     * The size of a body, uncompressed.
     *
     * @return 128 MiB by default
     */
    public long maxBytes() {
        return maxBytes;
    }

    /**
     * How deeply arrays and objects may be nested.
     *
     * @return 100 by default
     */
    public int maxDepth() {
        return maxDepth;
    }

    /**
     * The number of JSON tokens: names, values, and both ends of arrays and objects. A page of 1,000 transactions has
     * some 100,000.
     *
     * @return 5,000,000 by default
     */
    public long maxTokens() {
        return maxTokens;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResponseLimits that
                && maxBytes == that.maxBytes
                && maxDepth == that.maxDepth
                && maxTokens == that.maxTokens;
    }

    @Override
    public int hashCode() {
        return Objects.hash(maxBytes, maxDepth, maxTokens);
    }

    @Override
    public String toString() {
        return "ResponseLimits[maxBytes=" + maxBytes + ", maxDepth=" + maxDepth + ", maxTokens=" + maxTokens + "]";
    }

    /** Builds {@link ResponseLimits}. */
    public static final class Builder {

        private long maxBytes = 128L << 20;
        private int maxDepth = 100;
        private long maxTokens = 5_000_000;

        private Builder() {}

        /**
         * Sets the size of a body, uncompressed.
         *
         * @param bytes at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxBytes(long bytes) {
            this.maxBytes = Ranges.atLeastOne("maxBytes", bytes);
            return this;
        }

        /**
         * Sets how deeply arrays and objects may be nested.
         *
         * @param levels at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxDepth(int levels) {
            this.maxDepth = (int) Ranges.atLeastOne("maxDepth", levels);
            return this;
        }

        /**
         * Sets the number of JSON tokens.
         *
         * @param tokens at least 1
         * @return this builder
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxTokens(long tokens) {
            this.maxTokens = Ranges.atLeastOne("maxTokens", tokens);
            return this;
        }

        /**
         * Builds the limits.
         *
         * @return the limits
         */
        public ResponseLimits build() {
            return new ResponseLimits(this);
        }
    }
}
