package com.sevendigital.basket.health;

import org.springframework.stereotype.Component;

/** Whether this instance should get traffic. */
@Component
class InstanceState {

    private volatile boolean starting;
    private volatile boolean hung;
    private volatile boolean draining;

    /** What the load balancer is told. */
    enum Verdict {
        STARTING,
        UP,
        HUNG,
        DRAINING
    }

    Verdict verdict() {
        if (hung) {
            return Verdict.HUNG;
        }
        return draining ? Verdict.DRAINING : starting ? Verdict.STARTING : Verdict.UP;
    }

    void starting(boolean warmsUp) {
        starting = warmsUp;
    }

    void hung(boolean hangs) {
        hung = hangs;
    }

    void drain() {
        draining = true;
    }

    /** Whether connections should be closed after their answer, since this instance is on its way out. */
    boolean isLeaving() {
        return draining;
    }
}
