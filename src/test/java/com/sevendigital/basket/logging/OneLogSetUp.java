package com.sevendigital.basket.logging;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ConfigurableBootstrapContext;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Lets one application at a time set up the log, of those that tests start in this process: it is one for all of them, and
 * two at once write every line twice, or do not start.
 */
final class OneLogSetUp implements SpringApplicationRunListener, Ordered {

    private static final ReentrantLock LOG = new ReentrantLock();

    @Override
    public void starting(ConfigurableBootstrapContext bootstrap) {
        LOG.lock();
    }

    @Override
    public void contextPrepared(ConfigurableApplicationContext context) {
        release();
    }

    @Override
    public void failed(@Nullable ConfigurableApplicationContext context, Throwable failure) {
        release();
    }

    /** Before the listener that tells the others, among them the one that sets up the log. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private static void release() {
        if (LOG.isHeldByCurrentThread()) {
            LOG.unlock();
        }
    }
}
