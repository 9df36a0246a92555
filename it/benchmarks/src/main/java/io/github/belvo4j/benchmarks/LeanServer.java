package io.github.belvo4j.benchmarks;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A server that responds like Belvo, with prepared byte arrays. It uses one thread per connection and creates no objects per
 * request, so that benchmarks measure the client. The last twelve digits of a link's ID are the number of its transactions, and
 * the first digit selects a special case.
 */
public final class LeanServer implements Closeable {

    /** The number of transactions on a page. */
    public static final int PAGE = 1000;

    /** The number of pages of the {@linkplain #slowLink() slow link}. */
    public static final int SLOW_PAGES = 30;

    private static final int SLOW_MILLIS = 200;

    private static final String LINK = "683005d6-f45c-4adb-b289-";
    private static final char UNKNOWN = '7';
    private static final char SLOW = '8';
    private static final String UNKNOWN_PROPERTIES =
            ",\"x_text\":\"Not in the document\",\"x_amount\":1050.20,\"x_list\":[\"one\",\"two\"],\"x_object\":{\"id\":\"4453\"}}";
    private static final int MAX_PAGES = 1000;
    private static final byte[] END = "\r\n\r\n".getBytes(ISO_8859_1);
    private static final byte[] LENGTH = "content-length:".getBytes(ISO_8859_1);
    private static final byte[] LIST = "GET /api/transactions/?".getBytes(ISO_8859_1);
    private static final byte[] NUMBER = "page=".getBytes(ISO_8859_1);
    private static final byte[] OWNER = "link=".getBytes(ISO_8859_1);

    private final ServerSocket socket;
    private final byte[] link = withHead("200 OK", resource("link.json"));
    private final byte[] registered = withHead("201 Created", resource("link.json"));
    private final byte[] challenge = withHead("428 Precondition Required", resource("challenge.json"));
    private final Pages usual;
    private final Pages unknown;
    private final Pages slow;

    /** Starts the server on a free port of the loopback interface. */
    public LeanServer() throws IOException {
        socket = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        byte[] rows = rows("}");
        usual = new Pages(1, rows);
        unknown = new Pages(1, rows(UNKNOWN_PROPERTIES));
        slow = new Pages(SLOW_PAGES * PAGE, rows);
        start(this::accept);
    }

    /** Returns the base URL of the server. */
    public URI baseUrl() {
        return URI.create("http://localhost:" + socket.getLocalPort());
    }

    /** Returns the ID of a link with the given number of transactions, which must fill whole pages. */
    public static String link(int transactions) {
        return LINK + "%012d".formatted(transactions);
    }

    /**
     * Returns the ID of a link with the given number of transactions, which have properties that the model classes don't have.
     */
    public static String unknownLink(int transactions) {
        return UNKNOWN + link(transactions).substring(1);
    }

    /**
     * Returns the ID of a link with {@link #SLOW_PAGES} pages of transactions. The server takes 200 ms to respond with each
     * page.
     */
    public static String slowLink() {
        return SLOW + link(SLOW_PAGES * PAGE).substring(1);
    }

    /** The pages for one kind of link, prepared in advance. */
    private final class Pages {

        private final byte[] rows;
        private final byte[][] heads = new byte[MAX_PAGES][];
        private final byte[] lastHead;

        Pages(int count, byte[] rows) {
            this.rows = rows;
            for (int page = 1; page < MAX_PAGES; page++) {
                heads[page] = pageHead(
                        count,
                        "\"" + baseUrl() + "/api/transactions/?link=" + link(PAGE) + "&page=" + (page + 1)
                                + "&page_size=" + PAGE + "\"");
            }
            lastHead = pageHead(count, "null");
        }

        private byte[] pageHead(int count, String next) {
            byte[] start =
                    ("{\"count\":" + count + ",\"next\":" + next + ",\"previous\":null,\"results\":[").getBytes(UTF_8);
            return concat(head("200 OK", start.length + rows.length), start);
        }

        void write(OutputStream out, int page, int pages) throws IOException {
            out.write(page < pages ? heads[page] : lastHead);
            out.write(rows);
        }
    }

    private static byte[] rows(String end) {
        String row = new String(resource("transaction.json"), UTF_8).strip().replaceFirst("}$", end);
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int i = 0; i < PAGE; i++) {
            rows.writeBytes((i == 0 ? "" : ",").getBytes(UTF_8));
            rows.writeBytes(row.replaceFirst("\"id\":\"[^\"]*", "\"id\":\"" + link(i))
                    .replaceFirst("5400\\.50", String.valueOf(100 + i) + ".50")
                    .getBytes(UTF_8));
        }
        rows.writeBytes("]}".getBytes(UTF_8));
        return rows.toByteArray();
    }

    private static byte[] withHead(String status, byte[] body) {
        return concat(head(status, body.length), body);
    }

    private static byte[] head(String status, int length) {
        return ("HTTP/1.1 " + status + "\r\nDate: Tue, 24 Nov 2026 12:00:00 GMT\r\nContent-Type: application/json\r\n"
                        + "Content-Length: " + length + "\r\nConnection: keep-alive\r\nVary: Accept, Origin\r\n"
                        + "X-Request-ID: 0d5f3b6a8c1e4f27a9b0c1d2e3f40516\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    private static byte[] resource(String name) {
        try (InputStream in = LeanServer.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "lean-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                start(() -> serve(connection));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            OutputStream out = connection.getOutputStream();
            byte[] buffer = new byte[1 << 16];
            int filled = 0;
            while (true) {
                int end = find(END, buffer, 0, filled);
                int length = end < 0 ? 0 : bodyLength(buffer, end);
                if (end >= 0 && filled >= end + END.length + length) {
                    answer(buffer, end, out);
                    filled = 0;
                    continue;
                }
                int read = in.read(buffer, filled, buffer.length - filled);
                if (read < 0) {
                    return;
                }
                filled += read;
            }
        } catch (IOException e) {
            // The client has disconnected, so there is nobody to respond to.
            return;
        }
    }

    private void answer(byte[] request, int end, OutputStream out) throws IOException {
        switch (request[0] == 'P' ? request[1] : request[0]) {
            case 'O' -> out.write(challenge);
            case 'A' -> out.write(registered);
            default -> {
                if (find(LIST, request, 0, LIST.length) < 0) {
                    out.write(link);
                } else {
                    list(request, end, out);
                }
            }
        }
    }

    private void list(byte[] request, int end, OutputStream out) throws IOException {
        int owner = find(OWNER, request, 0, end) + OWNER.length;
        int number = find(NUMBER, request, 0, end);
        int page = number < 0 ? 1 : number(request, number + NUMBER.length);
        int pages = number(request, owner + LINK.length()) / PAGE;
        switch (request[owner]) {
            case UNKNOWN -> unknown.write(out, page, pages);
            case SLOW -> {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(SLOW_MILLIS));
                slow.write(out, page, pages);
            }
            default -> usual.write(out, page, pages);
        }
    }

    private static int bodyLength(byte[] request, int end) {
        int header = find(LENGTH, request, 0, end);
        return header < 0 ? 0 : number(request, header + LENGTH.length + 1);
    }

    private static int number(byte[] text, int from) {
        int number = 0;
        for (int i = from; text[i] >= '0' && text[i] <= '9'; i++) {
            number = number * 10 + text[i] - '0';
        }
        return number;
    }

    /**
     * Returns the index of a string in a text; negative if it doesn't occur. Lower-case letters in the string match either
     * case.
     */
    private static int find(byte[] wanted, byte[] text, int from, int to) {
        for (int i = from; i <= to - wanted.length; i++) {
            int matching = 0;
            while (matching < wanted.length && same(wanted[matching], text[i + matching])) {
                matching++;
            }
            if (matching == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static boolean same(byte wanted, byte given) {
        return wanted == given || wanted >= 'a' && wanted <= 'z' && wanted - 'a' + 'A' == given;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
