package io.github.belvo4j.internal.retry;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;

/** Failures to connect: what came before the first byte of a request was sent. */
public final class ConnectFailures {

    private static final List<Class<? extends IOException>> BEFORE_THE_FIRST_BYTE = List.of(
            ConnectException.class,
            ConnectTimeoutException.class,
            ConnectionRequestTimeoutException.class,
            HttpConnectTimeoutException.class,
            NoRouteToHostException.class,
            SSLHandshakeException.class,
            UnknownHostException.class);

    private ConnectFailures() {}

    /** Whether a request that failed this way was never sent. */
    public static boolean isCertain(IOException failure) {
        return BEFORE_THE_FIRST_BYTE.stream().anyMatch(type -> type.isInstance(failure));
    }
}
