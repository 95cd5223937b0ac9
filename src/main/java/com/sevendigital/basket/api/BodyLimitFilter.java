package com.sevendigital.basket.api;

import com.sevendigital.basket.exchange.RequestFilter;
import com.sevendigital.basket.exchange.TimeBudget;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Refuses request bodies that are too large, at once when they say so, and those that come too slowly. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimitFilter extends RequestFilter {

    /** Set on a request of whose body no more should be read, not even to skip it. */
    static final String TOO_SLOW = BodyLimitFilter.class.getName() + ".tooSlow";

    private static final long MOST_BYTES = 64 * 1024;

    /** The body turned out to be too large while it was read. */
    static final class TooLarge extends IOException {
        private TooLarge() {
            super("the request body is too large");
        }
    }

    private final LimitProperties limits;
    private final ProblemMeters meters;

    BodyLimitFilter(LimitProperties limits, ProblemMeters meters) {
        this.limits = limits;
        this.meters = meters;
    }

    @Override
    protected void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            var type = ProblemType.CONTENT_TOO_LARGE;
            var problem = ProblemAnswers.problem(type, FrameworkStatus.detail(type), request.getRequestURI());
            meters.count(problem, request);
            ProblemAnswers.write(type, problem, response);
            return;
        }
        chain.doFilter(new Limited(request, TimeBudget.of(limits.bodyWithin())), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final TimeBudget time;

        private Limited(HttpServletRequest request, TimeBudget time) {
            super(request);
            this.time = time;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), time, () -> setAttribute(TOO_SLOW, true));
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private final TimeBudget time;
        private final Runnable slow;
        private long read;

        private LimitedStream(ServletInputStream body, TimeBudget time, Runnable slow) {
            this.body = body;
            this.time = time;
            this.slow = slow;
        }

        @Override
        public int read() throws IOException {
            var next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = body.read(bytes, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) throws IOException {
            read += more;
            if (time.remaining().isZero()) {
                slow.run();
                throw new IOException("the request body came too slowly");
            }
            if (read > MOST_BYTES) {
                throw new TooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
