package com.sevendigital.basket.health;

import com.sevendigital.basket.service.StorageStatus;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Shows on the management port how the last call to the table went; no traffic is routed by it. */
@Component
class TableHealthIndicator implements HealthIndicator {

    private static final String NOT_ANSWERING = "not-answering";

    private final StorageStatus storage;

    TableHealthIndicator(StorageStatus storage) {
        this.storage = storage;
    }

    @Override
    public Health health() {
        var lastCall = storage.lastCall();
        return (lastCall.equals(NOT_ANSWERING) ? Health.outOfService() : Health.up())
                .withDetail("lastCall", lastCall)
                .build();
    }
}
