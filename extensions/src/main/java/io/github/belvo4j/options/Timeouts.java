package io.github.belvo4j.options;

import static io.github.belvo4j.options.Ranges.ONE_MILLISECOND;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The timeouts for a call, each from 1 millisecond to 1 day. {@link #call()} bounds the call as a whole; the others apply
 * within it. Belvo gives up on an institution after five minutes, so the default read timeout of calls that reach one is
 * slightly longer. Immutable.
 */
public final class Timeouts {

    private static final Timeouts DEFAULTS = builder().build();

    private final Duration connect;
    private final Duration read;
    private final Duration institutionRead;
    private final Duration call;

    private Timeouts(Builder builder) {
        this.connect = builder.connect;
        this.read = builder.read;
        this.institutionRead = builder.institutionRead;
        this.call = builder.call;
    }

    /**
     * Returns the default timeouts.
     *
     * @return 10 s to connect, 30 s and 310 s to read, 330 s for a call
     */
    public static Timeouts defaults() {
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
     * Creates a builder that starts from these timeouts.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        return builder()
                .connect(connect)
                .read(read)
                .institutionRead(institutionRead)
                .call(call);
    }

    /**
     * Returns the maximum time for each step of connecting: getting a connection from the pool, resolving the host name,
     * reaching one of its addresses, and the TLS handshake together with the response of a proxy.
     *
     * @return 10 s by default
     */
    public Duration connect() {
        return connect;
    }

    /**
     * Returns the maximum time between two packets of the response to a GET or DELETE.
     *
     * @return 30 s by default
     */
    public Duration read() {
        return read;
    }

    /**
     * Returns the maximum time between two packets of the response to a POST, PUT or PATCH, which may reach an institution.
     *
     * @return 310 s by default
     */
    public Duration institutionRead() {
        return institutionRead;
    }

    /**
     * Returns the maximum time for a whole call, from its start to the last byte. It includes waiting for the rate limiter and
     * for a connection, resolving the host name, all attempts and the waits between them, looking up the outcome of a change,
     * and reading the response. Each page of a list is a separate call, and so is each request of an MFA flow, so the time that
     * a user takes to answer isn't included.
     *
     * @return 330 s by default
     */
    public Duration call() {
        return call;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Timeouts that
                && connect.equals(that.connect)
                && read.equals(that.read)
                && institutionRead.equals(that.institutionRead)
                && call.equals(that.call);
    }

    @Override
    public int hashCode() {
        return Objects.hash(connect, read, institutionRead, call);
    }

    @Override
    public String toString() {
        return "Timeouts[connect=" + connect + ", read=" + read + ", institutionRead=" + institutionRead + ", call="
                + call + "]";
    }

    /** Builds {@link Timeouts}. */
    public static final class Builder {

        private Duration connect = Duration.ofSeconds(10);
        private Duration read = Duration.ofSeconds(30);
        private Duration institutionRead = Duration.ofSeconds(310);
        private Duration call = Duration.ofSeconds(330);

        private Builder() {}

        /**
         * Sets the maximum time for each step of connecting: getting a connection from the pool, resolving the host name,
         * reaching one of its addresses, and the TLS handshake together with the response of a proxy.
         *
         * @param timeout the time, from 1 millisecond to 1 day
         * @return this builder
         * @throws IllegalArgumentException if the time is out of range
         */
        public Builder connect(Duration timeout) {
            this.connect = Ranges.upToOneDay("The connect timeout", timeout, ONE_MILLISECOND);
            return this;
        }

        /**
         * Sets the maximum time between two packets of the response to a GET or DELETE.
         *
         * @param timeout the time, from 1 millisecond to 1 day
         * @return this builder
         * @throws IllegalArgumentException if the time is out of range
         */
        public Builder read(Duration timeout) {
            this.read = Ranges.upToOneDay("The read timeout", timeout, ONE_MILLISECOND);
            return this;
        }

        /**
         * Sets the maximum time between two packets of the response to a POST, PUT or PATCH.
         *
         * @param timeout the time, from 1 millisecond to 1 day
         * @return this builder
         * @throws IllegalArgumentException if the time is out of range
         */
        public Builder institutionRead(Duration timeout) {
            this.institutionRead = Ranges.upToOneDay("The institutionRead timeout", timeout, ONE_MILLISECOND);
            return this;
        }

        /**
         * Sets the maximum time for a whole call, with all its waits and attempts, until the last byte of its response.
         *
         * @param timeout the time, from 1 millisecond to 1 day
         * @return this builder
         * @throws IllegalArgumentException if the time is out of range
         */
        public Builder call(Duration timeout) {
            this.call = Ranges.upToOneDay("The call timeout", timeout, ONE_MILLISECOND);
            return this;
        }

        /**
         * Builds the timeouts.
         *
         * @return the timeouts
         */
        public Timeouts build() {
            return new Timeouts(this);
        }
    }
}
