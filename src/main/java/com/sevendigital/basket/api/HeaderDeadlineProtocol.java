package com.sevendigital.basket.api;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Constants;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Cuts connections whose request line and headers do not arrive in time.
 *
 * <p>Tomcat's own timeout begins anew with each byte, so that a sender of a byte every few seconds could keep a
 * connection for hours.
 */
public final class HeaderDeadlineProtocol extends Http11NioProtocol {

    /** Tomcat puts a request whose head is incomplete aside in the stage of ended ones, until more of it comes. */
    private static final Set<Integer> WAITING = Set.of(Constants.STAGE_PARSE, Constants.STAGE_ENDED);

    /**
     * Each connection has both of them for itself. Most requests and answers fit in; of larger ones there are several reads and
     * writes.
     */
    private static final int READ_BUFFER_BYTES = 2048;

    private static final int WRITE_BUFFER_BYTES = 4096;

    /** What closed connections leave to the next ones: Tomcat keeps none by itself where the heap is below 2 GB. */
    private static final int KEPT_BUFFERS = 512;

    private volatile Duration headersWithin = Duration.ofSeconds(5);
    private @Nullable ScheduledFuture<?> watch;

    /** Tomcat makes one itself, by the name of the class. */
    public HeaderDeadlineProtocol() {
        var buffers = getEndpoint().getSocketProperties();
        buffers.setAppReadBufSize(READ_BUFFER_BYTES);
        buffers.setAppWriteBufSize(WRITE_BUFFER_BYTES);
        buffers.setBufferPool(KEPT_BUFFERS);
    }

    @Override
    public void start() throws Exception {
        super.start();
        watch = getUtilityExecutor().scheduleWithFixedDelay(this::cutLateOnes, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (watch != null) {
            watch.cancel(false);
        }
        super.stop();
    }

    private void cutLateOnes() {
        getEndpoint().getConnections().stream().filter(this::isLate).forEach(SocketWrapperBase::close);
    }

    private boolean isLate(SocketWrapperBase<?> connection) {
        if (!(connection.getCurrentProcessor() instanceof Processor processor)) {
            return false;
        }
        var request = processor.getRequest();
        var begun = request.getStartTimeNanos();
        var stage = request.getRequestProcessor().getStage();
        return WAITING.contains(stage) && begun > 0 && System.nanoTime() - begun > headersWithin.toNanos();
    }

    /** Puts the protocol in the place of Tomcat's own. */
    @Component
    static class Installation implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        private final LimitProperties limits;

        Installation(LimitProperties limits) {
            this.limits = limits;
        }

        @Override
        public void customize(TomcatServletWebServerFactory tomcat) {
            tomcat.setProtocol(HeaderDeadlineProtocol.class.getName());
            tomcat.addProtocolHandlerCustomizers(protocol -> {
                if (protocol instanceof HeaderDeadlineProtocol deadline) {
                    deadline.headersWithin = limits.headersWithin();
                }
            });
        }
    }
}
