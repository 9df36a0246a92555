package io.github.belvo4j;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Answers with a status at once, and then with an endless body, one byte at a time. */
final class DrippingServer implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

    DrippingServer(int status) throws IOException {
        Thread thread = new Thread(() -> serve(status), "dripping-server");
        thread.setDaemon(true);
        thread.start();
    }

    String baseUrl() {
        return "http://localhost:" + listener.getLocalPort();
    }

    private void serve(int status) {
        try (Socket socket = listener.accept();
                OutputStream out = socket.getOutputStream()) {
            out.write(("HTTP/1.1 " + status + " Status\r\nContent-Length: 1000000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(' ');
                out.flush();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        } catch (SocketException e) {
            Thread.currentThread().interrupt(); // The client hung up, as it should.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
