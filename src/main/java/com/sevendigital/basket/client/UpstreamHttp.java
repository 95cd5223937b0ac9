package com.sevendigital.basket.client;

import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.Trace;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Sends requests to one service, each under one deadline for the whole call: name look-up, connection, headers and body.
 *
 * <p>The JDK client's own request timeout ends with the headers, so a body that stalls would outlive it; hence the
 * deadline is kept here, and whoever misses it is cut off.
 */
public final class UpstreamHttp {

    /** A batch of a hundred tracks has about 200 kB. */
    private static final long MOST_BYTES = 2L * 1024 * 1024;

    private final String name;
    private final Duration callTimeout;
    private final HttpClient client;

    /**
     * A client for one service.
     *
     * @param name how the service is called in {@code Server-Timing}
     */
    public UpstreamHttp(String name, Duration connectTimeout, Duration callTimeout) {
        this.name = name;
        this.callTimeout = callTimeout;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connectTimeout)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /**
     * The whole answer, whatever its status.
     *
     * @throws UpstreamFault when there is none before the deadline
     */
    public HttpResponse<byte[]> send(HttpRequest.Builder request) {
        return send(request, callTimeout);
    }

    /**
     * The whole answer, within what is left of a longer conversation.
     *
     * @throws UpstreamFault when there is none before the deadline
     */
    public HttpResponse<byte[]> send(HttpRequest.Builder request, Duration left) {
        var limit = Exchange.allow(left);
        if (limit.isZero()) {
            throw UpstreamFault.notSent("no time left for the call", null);
        }
        Exchange.current().map(Exchange::trace).ifPresent(trace -> continueIn(request, trace));
        var start = System.nanoTime();
        try {
            return answer(request.build(), limit);
        } finally {
            Exchange.spent(name, start);
        }
    }

    private static void continueIn(HttpRequest.Builder request, Trace trace) {
        request.setHeader("traceparent", trace.traceparent());
        if (!trace.state().isEmpty()) {
            request.setHeader("tracestate", trace.state());
        }
    }

    private HttpResponse<byte[]> answer(HttpRequest request, Duration limit) {
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return answer.get(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | CancellationException late) {
            throw UpstreamFault.lost("no whole answer in time", late);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof ConnectException
                            || failed.getCause() instanceof HttpConnectTimeoutException
                    ? UpstreamFault.notSent("no connection", failed.getCause())
                    : UpstreamFault.lost("the connection broke", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw UpstreamFault.lost("interrupted", stopped);
        } finally {
            // Does nothing to a finished exchange; closes the connection of one that is not.
            answer.cancel(true);
        }
    }
}
