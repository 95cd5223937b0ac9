package com.sevendigital.basket.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is kept alive for as long as the other side wants, with one request at a time and as little work for
 * each as can be.
 */
final class Connection implements AutoCloseable {

    private static final int LONGEST = 256 * 1024;
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final byte[] LENGTH = bytes("\r\ncontent-length:");
    private static final byte[] CLOSE = bytes("\r\nconnection: close");
    private static final byte[] HEAD_END = bytes("\r\n\r\n");
    /** Bodies are JSON, in which no line break of this kind stands by itself. */
    private static final byte[] CHUNKS_END = bytes("\r\n0\r\n\r\n");

    private final int port;
    private final ByteBuffer out = ByteBuffer.allocateDirect(LONGEST);
    private final ByteBuffer in = ByteBuffer.allocate(LONGEST);
    private @Nullable SocketChannel channel;
    private int bodyAt;

    Connection(int port) {
        this.port = port;
    }

    /** So that the first call does not wait for it. */
    void open() throws IOException {
        if (channel == null) {
            channel = connect();
        }
    }

    /** Sends it and waits for the whole answer; its status. */
    int send(Call call) throws IOException {
        var open = channel == null ? connect() : channel;
        call.putInto(out.clear());
        out.flip();
        while (out.hasRemaining()) {
            open.write(out);
        }
        in.clear();
        bodyAt = -1;
        do {
            if (open.read(in) < 0) {
                throw new EOFException("The connection was closed before the answer was whole.");
            }
        } while (!isWhole());
        if (find(CLOSE, bodyAt) >= 0) {
            close();
        }
        return status();
    }

    /** That of the last answer, with the sizes of its chunks if it has some. */
    String body() {
        return new String(in.array(), bodyAt, in.position() - bodyAt, StandardCharsets.UTF_8);
    }

    /** The next call opens another one. */
    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
            channel = null;
        }
    }

    private SocketChannel connect() throws IOException {
        var open = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        open.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel = open;
        return open;
    }

    private boolean isWhole() {
        if (bodyAt < 0) {
            var end = find(HEAD_END, in.position());
            if (end < 0) {
                return false;
            }
            bodyAt = end + HEAD_END.length;
        }
        var length = find(LENGTH, bodyAt);
        if (length >= 0) {
            return in.position() >= bodyAt + number(length + LENGTH.length);
        }
        return status() == 204 || status() == 304 || endsWith(CHUNKS_END);
    }

    private int status() {
        return number(STATUS_AT);
    }

    /** The number there, after spaces. */
    private int number(int from) {
        var place = from;
        while (in.get(place) == ' ') {
            place++;
        }
        var number = 0;
        for (var digit = in.get(place); digit >= '0' && digit <= '9'; digit = in.get(++place)) {
            number = number * 10 + digit - '0';
        }
        return number;
    }

    /** Where these bytes are, before {@code end}, whatever their case; -1 for nowhere. */
    private int find(byte[] wanted, int end) {
        for (var place = 0; place <= end - wanted.length; place++) {
            if (in.get(place) == '\r' && isAt(place, wanted)) {
                return place;
            }
        }
        return -1;
    }

    private boolean endsWith(byte[] wanted) {
        return isAt(in.position() - wanted.length, wanted);
    }

    private boolean isAt(int place, byte[] wanted) {
        for (var index = 0; index < wanted.length; index++) {
            if (Character.toLowerCase((char) in.get(place + index)) != wanted[index]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
