package com.sevendigital.basket.health;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A service whose cores are as slow as a test wants them to be, by the clock with which it looks at its backlog. */
@TestConfiguration(proxyBeanMethods = false)
public class SlowCores {

    /** Time that passes only when somebody looks at it. */
    public static final class Clock {

        private static final long LATE = TimeUnit.MILLISECONDS.toNanos(6);
        private static final long AGES = TimeUnit.SECONDS.toNanos(10);

        private final AtomicLong nanos = new AtomicLong();
        private final AtomicLong step = new AtomicLong();

        /** From now on each request waits too long for its thread. */
        public void slow() {
            step.set(LATE);
        }

        /** From now on none waits, and the last that did is long ago. */
        public void fast() {
            step.set(0);
            nanos.addAndGet(AGES);
        }

        private long look() {
            return nanos.addAndGet(step.get());
        }
    }

    /** As many as are served at once by cores that are too slow. */
    public static final int SERVED_AT_ONCE = Backlog.SERVED_AT_ONCE;

    @Bean
    Clock coresClock() {
        return new Clock();
    }

    /** In the place of the service's own. */
    @Bean
    RequestExecutor requestExecutor(Clock coresClock) {
        return new RequestExecutor(new Backlog(coresClock::look));
    }
}
