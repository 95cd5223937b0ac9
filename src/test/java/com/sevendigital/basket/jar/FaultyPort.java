package com.sevendigital.basket.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Passes bytes between the service and a dependency, until it is told to do something else with each request. */
final class FaultyPort implements AutoCloseable {

    private static final int BACKLOG = 1000;

    private final int target;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private volatile @Nullable WireFault fault;
    private volatile ServerSocket listening;

    FaultyPort(URI target) {
        this.target = target.getPort();
        this.listening = listen(0);
    }

    String url() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    /** From now on, on open connections as well. */
    void become(WireFault next) {
        fault = next;
        if (next == WireFault.REFUSES) {
            close();
        }
    }

    /** Passes everything again; connections that the fault touched are broken. */
    void passAll() {
        fault = null;
        connections.forEach(FaultyPort::close);
        if (listening.isClosed()) {
            listening = listen(listening.getLocalPort());
        }
    }

    @Override
    public void close() {
        close(listening);
        connections.forEach(FaultyPort::close);
    }

    private ServerSocket listen(int port) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                var connection = socket.accept();
                connection.setTcpNoDelay(true);
                connections.add(connection);
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                var onward = new Socket(InetAddress.getLoopbackAddress(), target)) {
            onward.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> copyBack(onward, connection));
            var bytes = new byte[64 * 1024];
            for (var count = connection.getInputStream().read(bytes);
                    count >= 0;
                    count = connection.getInputStream().read(bytes)) {
                var now = fault;
                if (now == null) {
                    onward.getOutputStream().write(bytes, 0, count);
                } else {
                    now.answer(connection);
                }
            }
        } catch (IOException broken) {
            // One of the two is gone.
        } finally {
            connections.remove(connection);
        }
    }

    private static void copyBack(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // One of the two is gone.
        }
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyBroken) {
            // It is closed then.
        }
    }
}
