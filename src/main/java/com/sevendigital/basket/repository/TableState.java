package com.sevendigital.basket.repository;

import org.springframework.stereotype.Component;

/** How the last call to the table went; for information, never a reason to leave the load balancer. */
@Component
public class TableState {

    private volatile Known known = Known.UNTRIED;

    /** What is known of the table. */
    public enum Known {
        UNTRIED,
        ANSWERING,
        NOT_ANSWERING
    }

    public Known known() {
        return known;
    }

    void answered() {
        known = Known.ANSWERING;
    }

    void didNotAnswer() {
        known = Known.NOT_ANSWERING;
    }
}
