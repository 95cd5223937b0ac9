package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.repository.InMemoryBaskets;
import com.sevendigital.basket.service.StorageStatus;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Status;

/** What the readiness group says of the table. */
class TableHealthIndicatorTests {

    @Test
    void aTableThatAnswersIsUp() {
        assertThat(health(new InMemoryBaskets())).isEqualTo(Status.UP);
    }

    @Test
    void aTableThatDoesNotAnswerIsOutOfService() {
        assertThat(health(new InMemoryBaskets() {
                    @Override
                    public LastCall lastCall() {
                        return LastCall.NOT_ANSWERING;
                    }
                }))
                .isEqualTo(Status.OUT_OF_SERVICE);
    }

    private static Status health(InMemoryBaskets baskets) {
        return new TableHealthIndicator(new StorageStatus(baskets)).health().getStatus();
    }
}
