package com.sevendigital.basket.health;

import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/** Whether this instance should get traffic. */
@Component
class InstanceState {

    private volatile boolean starting;
    private volatile boolean hung;
    private volatile boolean draining;
    private final LongAdder hangs = new LongAdder();

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

    void hung(boolean hangsNow) {
        if (hangsNow && !hung) {
            hangs.increment();
        }
        hung = hangsNow;
    }

    /** How often the instance began to hang. */
    long hangs() {
        return hangs.sum();
    }

    void drain() {
        draining = true;
    }

    /** Whether connections should be closed after their answer, since this instance is on its way out. */
    boolean isLeaving() {
        return draining;
    }
}
