package com.sevendigital.basket.health;

import com.sevendigital.basket.exchange.Overload;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * The threads that serve requests: a virtual one each, and platform threads once virtual ones do not get to run, so
 * that an instance whose carriers are all busy can still say that it hangs. What comes when too much waits for virtual ones is
 * refused by other platform threads, and does not wait itself; never behind one that is held by a slow client.
 */
@Component
class RequestExecutor
        implements Executor, DisposableBean, WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private static final int EMERGENCY_THREADS = 4;
    private static final int REFUSING_THREADS = 4;

    private final ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService platform = Executors.newFixedThreadPool(
            EMERGENCY_THREADS,
            Thread.ofPlatform().daemon().name("emergency-", 0).factory());
    private final ExecutorService refusing = new ThreadPoolExecutor(
            0,
            REFUSING_THREADS,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("refusing-", 0).factory(),
            (refusal, _) -> virtual.execute(refusal));
    private final Backlog backlog;
    private volatile boolean virtualThreadsRun = true;
    private volatile long heartbeatSentNanos;
    private volatile boolean heartbeatPending;

    @Autowired
    RequestExecutor() {
        this(new Backlog(System::nanoTime));
    }

    RequestExecutor(Backlog backlog) {
        this.backlog = backlog;
    }

    @Override
    public void execute(Runnable task) {
        if (!virtualThreadsRun) {
            platform.execute(task);
        } else if (backlog.isTooLong()) {
            refusing.execute(() -> Overload.refuse(task));
        } else {
            virtual.execute(backlog.waiting(task));
        }
    }

    /**
     * How long the last heartbeat has been waiting for a thread; sends the next one when it has had its own. Called by
     * one thread only.
     *
     * @param limit from which age on requests are given platform threads
     */
    Duration heartbeatAge(Duration limit) {
        if (heartbeatPending) {
            var age = Duration.ofNanos(System.nanoTime() - heartbeatSentNanos);
            virtualThreadsRun = age.compareTo(limit) < 0;
            return age;
        }
        virtualThreadsRun = true;
        heartbeatPending = true;
        heartbeatSentNanos = System.nanoTime();
        virtual.execute(() -> heartbeatPending = false);
        return Duration.ZERO;
    }

    @Override
    public void customize(TomcatServletWebServerFactory tomcat) {
        tomcat.addProtocolHandlerCustomizers(protocol -> protocol.setExecutor(this));
    }

    /** After Boot's own, which would put another executor in this one's place. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void destroy() {
        refusing.shutdown();
        virtual.shutdown();
        platform.shutdown();
    }
}
