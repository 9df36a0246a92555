package io.github.belvo4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLServerSocket;

/** A server at the level of bytes: it reads requests, and the test decides what is written to each socket. */
final class RawServer implements AutoCloseable {

    /** What happens on a socket after a request. */
    @FunctionalInterface
    interface Answer {

        void to(String request, Socket socket) throws IOException;
    }

    private final ServerSocket listener;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Semaphore arrivals = new Semaphore(0);
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Answer answer;

    RawServer(Answer answer) throws IOException {
        this(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), answer);
    }

    /** A server on a given socket, such as one with TLS. */
    RawServer(ServerSocket listener, Answer answer) {
        this.listener = listener;
        this.answer = answer;
        start(this::accept);
    }

    /** Writes a whole response. */
    static Answer writes(String... parts) {
        return (request, socket) -> write(socket, parts);
    }

    static void write(Socket socket, String... parts) throws IOException {
        OutputStream out = socket.getOutputStream();
        for (String part : parts) {
            out.write(part.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }
    }

    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** Replaces the behaviour for requests from now on. */
    RawServer then(Answer other) {
        this.answer = other;
        return this;
    }

    /** Accepts no further connections. */
    void refuse() throws IOException {
        listener.close();
    }

    /** Leaves a request unanswered until the server is closed. */
    void never() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    String baseUrl() {
        return (listener instanceof SSLServerSocket ? "https" : "http") + "://localhost:" + listener.getLocalPort();
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    int connections() {
        return sockets.size();
    }

    /** Waits until requests have arrived. */
    void awaitRequests(int count) throws InterruptedException {
        arrivals.acquire(count);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                start(() -> serve(socket));
            }
        } catch (SocketException e) {
            // Closed, as expected.
            over.countDown();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            while (true) {
                String request = read(socket.getInputStream());
                if (request.isEmpty()) {
                    return;
                }
                requests.add(request);
                arrivals.release();
                answer.to(request, socket);
            }
        } catch (SocketException e) {
            // The client hung up.
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request with its body; empty at the end. */
    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        String length = head.toString().replaceFirst("(?is).*content-length: (\\d+).*", "$1");
        return length.matches("\\d+")
                ? head + new String(in.readNBytes(Integer.parseInt(length)), StandardCharsets.UTF_8)
                : head.toString();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        over.countDown();
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
