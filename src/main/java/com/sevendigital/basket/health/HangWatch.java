package com.sevendigital.basket.health;

import com.sevendigital.basket.logging.LogFlush;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Finds out that this instance hangs, leaves evidence, and ends the process so that the platform starts a new one.
 *
 * <p>It works on a platform thread of its own, which needs nothing that a hang could hold.
 */
@Component
class HangWatch implements SmartLifecycle {

    /** The exit code of a process that ended itself since it hung. */
    static final int EXIT_CODE = 86;

    private static final Logger log = LoggerFactory.getLogger(HangWatch.class);

    private final InFlightRequests requests;
    private final RequestExecutor executor;
    private final InstanceState state;
    private final HangProperties properties;
    private final ThreadDump dump;
    private volatile boolean running;
    private long hungSinceNanos;
    private boolean hung;

    HangWatch(
            InFlightRequests requests,
            RequestExecutor executor,
            InstanceState state,
            HangProperties properties,
            ThreadDump dump) {
        this.requests = requests;
        this.executor = executor;
        this.state = state;
        this.properties = properties;
        this.dump = dump;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("hang-watch").start(() -> {
            while (running) {
                check();
                LockSupport.parkNanos(properties.checkEvery().toNanos());
            }
        });
    }

    private void check() {
        try {
            var sign = sign();
            if (sign.isPresent()) {
                hangs(sign.get());
            } else if (hung) {
                hung = false;
                state.hung(false);
                log.warn("The instance does not hang any more");
            }
        } catch (Throwable unforeseen) {
            // Even out of memory: the watch is what ends such an instance.
            log.error("The watch goes on", unforeseen);
        }
    }

    /** Why the instance hangs; empty when it does not. */
    private Optional<String> sign() {
        var heartbeat = executor.heartbeatAge(properties.heartbeatAge());
        if (heartbeat.compareTo(properties.heartbeatAge()) >= 0) {
            return Optional.of("no thread for a request since " + heartbeat.toSeconds() + " s");
        }
        if (requests.oldestAge().compareTo(properties.requestAge()) >= 0) {
            return Optional.of("a request is " + requests.oldestAge().toSeconds() + " s old");
        }
        var deadlocked = ManagementFactory.getThreadMXBean().findDeadlockedThreads();
        return deadlocked == null ? Optional.empty() : Optional.of(deadlocked.length + " threads are deadlocked");
    }

    private void hangs(String sign) {
        if (!hung) {
            hung = true;
            hungSinceNanos = System.nanoTime();
            state.hung(true);
            log.error("The instance hangs: {}. Thread dump: {}", sign, dump.write());
        }
        var since = Duration.ofNanos(System.nanoTime() - hungSinceNanos);
        var uptime = Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        if (since.compareTo(properties.exitAfter()) >= 0 && uptime.compareTo(properties.minimumUptime()) >= 0) {
            log.error("The instance still hangs: {}. It ends itself with exit code {}", sign, EXIT_CODE);
            // An orderly exit would wait for what hangs.
            LogFlush.beforeTheEnd();
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Watches until the web server has served its last request. */
    @Override
    public int getPhase() {
        return 0;
    }
}
