package com.sevendigital.basket.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Reads requests, does with each exactly what a test says, and counts those who hang up. */
public final class RawServer implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

    /** Where nobody listens: no port that was free a moment ago, which somebody else may have by now. */
    public static final String NOBODY = "http://127.0.0.1:1";

    private final ServerSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger hangUps = new AtomicInteger();
    private volatile Behaviour behaviour;

    /** What it does with one request. */
    @FunctionalInterface
    public interface Behaviour {

        void answer(String request, Socket connection) throws IOException, InterruptedException;
    }

    private RawServer(ServerSocket socket, Behaviour behaviour) {
        this.socket = socket;
        this.behaviour = behaviour;
    }

    public static RawServer start(Behaviour behaviour) {
        try {
            var server = new RawServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), behaviour);
            Thread.ofVirtual().start(server::accept);
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A whole answer, after which the connection stays open. */
    public static Behaviour answering(int status, String body, String... headers) {
        var bytes = body.getBytes(UTF_8);
        return (_, connection) -> {
            write(connection, head(status, bytes.length, headers));
            connection.getOutputStream().write(bytes);
        };
    }

    /** The head of an answer whose body has that many bytes. */
    public static String head(int status, long length, String... headers) {
        var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        return "HTTP/1.1 %d Any\r\nContent-Length: %d\r\n%s\r\n".formatted(status, length, more);
    }

    public static void write(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(UTF_8));
    }

    public String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** From now on it does that. */
    public void become(Behaviour next) {
        behaviour = next;
    }

    /** Each request that came, head and body. */
    public List<String> requests() {
        return requests;
    }

    /** How many connections ended by an act of the client, or because it was away when the server wrote. */
    public int hangUps() {
        return hangUps.get();
    }

    @Override
    public void close() {
        try {
            socket.close();
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            while (!connection.isClosed()) {
                var request = read(connection.getInputStream());
                requests.add(request);
                behaviour.answer(request, connection);
            }
        } catch (IOException gone) {
            hangUps.incrementAndGet();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(InputStream in) throws IOException {
        var bytes = new ByteArrayOutputStream();
        while (!bytes.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("hung up");
            }
            bytes.write(next);
        }
        var length = LENGTH.matcher(bytes.toString(ISO_8859_1));
        if (length.find()) {
            bytes.write(in.readNBytes(Integer.parseInt(length.group(1))));
        }
        return bytes.toString(UTF_8);
    }
}
