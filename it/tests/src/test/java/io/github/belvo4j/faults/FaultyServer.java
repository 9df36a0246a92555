package io.github.belvo4j.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that answers requests with any bytes, and treats the connection as a fault says. */
final class FaultyServer implements AutoCloseable {

    static final String CALL_HEADER = "X-Call";

    private static final Pattern CALL = Pattern.compile("(?i)" + CALL_HEADER + ": (\\S+)");
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final ServerSocket listener = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "faulty-server");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Function<Request, Fault> faults;

    /**
     * A request as received.
     *
     * @param call the header by which a test distinguishes calls; empty if there is none
     */
    record Request(String method, String path, String call, String body) {}

    /** Decides with which fault each request is answered. */
    FaultyServer(Function<Request, Fault> faults) throws IOException {
        this.faults = faults;
        threads.execute(this::accept);
    }

    void answer(Function<Request, Fault> other) {
        this.faults = other;
    }

    String baseUrl() {
        return "http://localhost:" + listener.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                sockets.add(socket);
                threads.execute(() -> serve(socket));
            }
        } catch (SocketException e) {
            threads.shutdownNow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            boolean open = true;
            while (open) {
                Request request = read(socket.getInputStream());
                open = request != null && faults.apply(request).happen(socket);
            }
        } catch (IOException e) {
            // The client hung up, as it may.
            sockets.remove(socket);
        }
    }

    /** Null at the end. */
    private static Request read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
        Matcher call = CALL.matcher(head);
        String[] line = head.substring(0, head.indexOf("\r")).split(" ");
        return new Request(
                line[0],
                line[1].replaceFirst("\\?.*", ""),
                call.find() ? call.group(1) : "",
                new String(body, StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        threads.shutdownNow();
    }
}
