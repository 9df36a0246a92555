package io.github.belvo4j.options;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The limits on the size of the responses that a client reads. Reading a response beyond a limit throws an
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
     * Returns the default limits.
     *
     * @return 128 MiB, 100 levels, 5,000,000 tokens
     */
    public static ResponseLimits defaults() {
        return DEFAULTS;
    }

    /**
     * Creates a builder that starts from the defaults.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates a builder that starts from these limits.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder().maxBytes(maxBytes).maxDepth(maxDepth).maxTokens(maxTokens);
    }

    /**
     * Returns the maximum size of a body in bytes, uncompressed.
     *
     * @return 128 MiB by default
     */
    public long maxBytes() {
        return maxBytes;
    }

    /**
     * Returns how deeply arrays and objects may be nested.
     *
     * @return 100 by default
     */
    public int maxDepth() {
        return maxDepth;
    }

    /**
     * Returns the maximum number of JSON tokens: names, values, and both ends of arrays and objects. A page of 1,000
     * transactions has about 100,000.
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
         * Sets the maximum size of a body, uncompressed.
         *
         * @param bytes the size in bytes, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the size is less than 1
         */
        public Builder maxBytes(long bytes) {
            this.maxBytes = Ranges.atLeastOne("maxBytes", bytes);
            return this;
        }

        /**
         * Sets how deeply arrays and objects may be nested.
         *
         * @param levels the number of levels, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
         */
        public Builder maxDepth(int levels) {
            this.maxDepth = (int) Ranges.atLeastOne("maxDepth", levels);
            return this;
        }

        /**
         * Sets the maximum number of JSON tokens.
         *
         * @param tokens the number, at least 1
         * @return this builder
         * @throws IllegalArgumentException if the number is less than 1
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
