package com.sevendigital.basket.health;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Leaves the load balancer before the listener closes: from the first moment of a shutdown {@code /status} says so, and
 * requests are served until the balancer has had time to see it.
 */
@Component
class Draining implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

    private static final Logger log = LoggerFactory.getLogger(Draining.class);

    private final InstanceState state;
    private final DrainProperties properties;
    private volatile boolean running;

    Draining(InstanceState state, DrainProperties properties) {
        this.state = state;
        this.properties = properties;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent closing) {
        state.drain();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        log.info("Draining: new requests are served for {} more", properties.listenFor());
        try {
            Thread.sleep(properties.listenFor());
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops first of all, before the web server. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
