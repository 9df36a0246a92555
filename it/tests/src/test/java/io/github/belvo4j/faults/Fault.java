package io.github.belvo4j.faults;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * What a server does instead of carrying out a request. Wherever it can, it sends a secret, as if the bytes were another
 * caller's.
 *
 * @param name the name in the table
 * @param bytes the bytes that the server sends first
 * @param end what the server does afterwards
 */
record Fault(String name, String bytes, End end) {

    static final String SECRET = "SECRET-9f2c";

    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String JSON = "{\"id\": \"" + SECRET + "\", \"results\": []";

    /** What happens to the connection. */
    enum End {
        /** Waits for the next request. */
        GOES_ON,
        CLOSES,
        RESETS,
        /** Sends nothing more. */
        HANGS,
        /** Sends a byte now and then. */
        DRIPS
    }

    /** Faults that break the connection. */
    static final List<Fault> BROKEN = List.of(
            new Fault("closes the connection immediately", "", End.CLOSES),
            new Fault("resets the connection", "", End.RESETS),
            new Fault("responds in another protocol", "{\"access\": \"" + SECRET + "\"}\r\n\r\n", End.CLOSES),
            new Fault("closes the connection in the middle of a header", OK + "X-Token: " + SECRET, End.CLOSES),
            new Fault(
                    "closes the connection in the middle of a 204's header",
                    "HTTP/1.1 204 No Content\r\nX-Token: " + SECRET,
                    End.CLOSES),
            new Fault("sends a malformed header", OK + SECRET + "\r\n\r\n", End.CLOSES),
            new Fault(
                    "closes the connection in the middle of the body",
                    OK + "Content-Length: 500\r\n\r\n" + JSON,
                    End.CLOSES),
            new Fault(
                    "sends a malformed chunk", OK + "Transfer-Encoding: chunked\r\n\r\n" + SECRET + "\r\n", End.CLOSES),
            new Fault(
                    "closes the connection in the middle of a 400",
                    "HTTP/1.1 400 No\r\nContent-Length: 500\r\n\r\n[{\"code\": ",
                    End.CLOSES),
            new Fault(
                    "closes the connection in the middle of a 428",
                    "HTTP/1.1 428 No\r\nContent-Length: 500\r\n\r\n[{\"session\": \"" + SECRET,
                    End.CLOSES),
            new Fault("sends nothing", "", End.HANGS),
            new Fault("sends one byte at a time", OK + "Content-Length: 100000\r\n\r\n", End.DRIPS));

    /** Faults with a complete response. */
    static final List<Fault> WRONG = List.of(
            answers("sends 200 with incomplete JSON", "200 OK", JSON),
            answers("sends 200 with an unrelated object", "200 OK", "{\"other\": \"" + SECRET + "\"}"),
            answers("sends 200 with an empty body", "200 OK", ""),
            new Fault(
                    "sends 200 with an unrequested encoding",
                    OK + "Content-Encoding: br\r\nContent-Length: 11\r\n\r\n" + SECRET,
                    End.GOES_ON),
            answers("sends 203", "203 Other", JSON + "}"),
            answers("sends 226", "226 Other", JSON + "}"),
            answers("sends 302", "302 Found\r\nLocation: http://localhost/" + SECRET, ""),
            answers("sends 403 with an HTML page", "403 No", "<html>" + SECRET),
            answers("sends 408", "408 No", "[{\"code\": \"request_timeout\"}]"),
            answers("sends 429", "429 No", ""),
            answers("sends 500 `unexpected_error`", "500 No", "[{\"code\": \"unexpected_error\"}]"),
            answers("sends 502 with an HTML page", "502 No", "<html>" + SECRET),
            answers("sends 503", "503 No", ""),
            answers("sends 504", "504 No", ""));

    static Fault answers(String name, String statusLine, String body) {
        return new Fault(
                name,
                "HTTP/1.1 " + statusLine + "\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                        + "\r\n\r\n" + body,
                End.GOES_ON);
    }

    /** Carries it out; returns whether the connection continues. */
    boolean happen(Socket socket) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        switch (end) {
            case RESETS -> socket.setSoLinger(true, 0);
            case HANGS -> {
                // Until the client gives up.
                while (socket.getInputStream().read() >= 0) {}
            }
            case DRIPS -> {
                while (true) {
                    socket.getOutputStream().write(' ');
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
            }
            default -> {}
        }
        return end == End.GOES_ON;
    }
}
