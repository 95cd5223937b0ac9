package com.sevendigital.basket.repository;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Reads no more of an answer than DynamoDB can have to say: whatever is longer did not come from it. */
final class AnswerLimit implements ExecutionInterceptor {

    /** A query answers at most 1 MB (Amazon DynamoDB, Query API), before it is written as JSON. */
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    @Override
    public Optional<InputStream> modifyHttpResponseContent(
            Context.ModifyHttpResponse context, ExecutionAttributes attributes) {
        return context.responseBody().map(Limited::new);
    }

    private static final class Limited extends FilterInputStream {

        private long read;

        private Limited(InputStream answer) {
            super(answer);
        }

        @Override
        public int read() throws IOException {
            var next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = super.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) throws IOException {
            read += more;
            if (read > MOST_BYTES) {
                throw new IOException("an answer that is longer than any of DynamoDB's");
            }
        }
    }
}
