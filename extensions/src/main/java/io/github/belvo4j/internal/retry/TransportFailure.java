package io.github.belvo4j.internal.retry;

import io.github.belvo4j.internal.thread.DeadlineException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.security.cert.CertificateException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.TruncatedChunkException;

/**
 * Describes a failure of the HTTP client. The failure's own message may quote received data, even another caller's response, so
 * the SDK's own words for that kind of failure replace the message, and the failure's causes aren't kept.
 *
 * @param reason the failure, in the SDK's own words
 * @param mayHaveBeenSent false if the request certainly wasn't sent
 */
public record TransportFailure(IOException reason, boolean mayHaveBeenSent) {

    /**
     * Failures that occur before the first byte is sent. Their messages name addresses and hosts, and never quote a response.
     */
    private static final List<Class<? extends IOException>> BEFORE_THE_FIRST_BYTE = List.of(
            ConnectException.class,
            ConnectTimeoutException.class,
            ConnectionRequestTimeoutException.class,
            HttpConnectTimeoutException.class,
            NoRouteToHostException.class,
            SSLPeerUnverifiedException.class,
            UnknownHostException.class);

    /** The descriptions of failures, from the most specific to the most general type. */
    private static final List<Map.Entry<Class<? extends IOException>, String>> WORDS = List.of(
            Map.entry(NoHttpResponseException.class, "the connection was closed without a response"),
            Map.entry(TruncatedChunkException.class, "the response is truncated"),
            Map.entry(MalformedChunkCodingException.class, "the response has a malformed chunk"),
            Map.entry(ConnectionClosedException.class, "the response is truncated"),
            Map.entry(EOFException.class, "the response is truncated"),
            Map.entry(MessageConstraintException.class, "the head of the response is too long"),
            Map.entry(ClientProtocolException.class, "the response isn't valid HTTP"),
            Map.entry(ZipException.class, "the compressed response can't be read"),
            Map.entry(SSLException.class, "the TLS connection broke"),
            Map.entry(SocketException.class, "the connection broke"));

    /** Describes a failure of any HTTP client. */
    public static TransportFailure of(IOException failure) {
        if (failure instanceof NeverSentException never) {
            return new TransportFailure(reason(never), false);
        }
        boolean mayFollowOther = Arrays.stream(failure.getSuppressed())
                .anyMatch(other ->
                        other instanceof IOException earlier && of(earlier).mayHaveBeenSent());
        if (BEFORE_THE_FIRST_BYTE.stream().anyMatch(type -> type.isInstance(failure))) {
            // OkHttp adds the failures of its earlier attempts as suppressed exceptions.
            return new TransportFailure(describe(failure), mayFollowOther);
        }
        if (failure instanceof SSLHandshakeException) {
            return new TransportFailure(failure, mayFollowOther || !isOwnRefusal(failure));
        }
        return new TransportFailure(inOwnWords(failure), true);
    }

    /**
     * Returns whether the client itself has rejected the server. If the server rejects something, such as a client certificate,
     * TLS 1.3 allows it to do so after the request has arrived.
     */
    private static boolean isOwnRefusal(IOException handshake) {
        for (Throwable cause = handshake.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException) {
                return true;
            }
        }
        return false;
    }

    /**
     * Describes a failure that occurs before the first byte is sent. Java's own message for an unknown host is just the host's
     * name.
     */
    private static IOException describe(IOException failure) {
        return failure instanceof UnknownHostException
                ? new UnknownHostException("the host " + failure.getMessage() + " is unknown")
                : failure;
    }

    private static IOException reason(NeverSentException never) {
        if (never.getCause() instanceof IOException failure) {
            return of(failure).reason();
        }
        if (never.getCause() instanceof RuntimeException failure) {
            return new IOException(
                    "the rate limiter failed with " + failure.getClass().getSimpleName());
        }
        return inOwnWords(never);
    }

    private static IOException inOwnWords(IOException failure) {
        if (failure instanceof DeadlineException) {
            return failure;
        }
        if (failure instanceof SocketTimeoutException) {
            return new SocketTimeoutException("Read timed out");
        }
        if (failure instanceof InterruptedIOException) {
            return new InterruptedIOException("the thread was interrupted");
        }
        return WORDS.stream()
                .filter(words -> words.getKey().isInstance(failure))
                .map(words -> new IOException(words.getValue()))
                .findFirst()
                .orElseGet(() -> new IOException(
                        failure.getClass() == IOException.class
                                ? "the connection broke"
                                : "the HTTP client failed with "
                                        + failure.getClass().getSimpleName()));
    }
}
