package com.sevendigital.basket.api;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.http.HttpHeaders;

/**
 * An answer whose end leaves when all that is to be done for its request is done: who has read it finds it counted. One that is not long leaves in one write with its size
 * (Content-Length: RFC 9110, section 8.6) and not in chunks, for each of which the kernel sends a packet.
 */
final class WholeAnswer extends HttpServletResponseWrapper {

    WholeAnswer(HttpServletResponse response) {
        super(response);
    }

    /** A handler's own word on caching takes the place of the one that all answers have: Spring adds headers. */
    @Override
    public void addHeader(String name, String value) {
        if (name.equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)) {
            setHeader(name, value);
        } else {
            super.addHeader(name, value);
        }
    }

    /** Does nothing: Spring flushes each answer while it is being written. */
    @Override
    public void flushBuffer() {}

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return new Body(super.getOutputStream());
    }

    private static final class Body extends ServletOutputStream {

        private final ServletOutputStream body;

        private Body(ServletOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int octet) throws IOException {
            body.write(octet);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            body.write(octets, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() throws IOException {
            body.close();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            body.setWriteListener(listener);
        }
    }
}
