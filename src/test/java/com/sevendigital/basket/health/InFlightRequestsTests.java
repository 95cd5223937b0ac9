package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.Together;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** How many requests are being served, and since when. */
class InFlightRequestsTests {

    private final InFlightRequests requests = new InFlightRequests();

    @Test
    void withoutRequestsNoneIsOld() {
        assertThat(requests.count()).isZero();
        assertThat(requests.oldestAge()).isZero();
    }

    @Test
    void theOldestCountsUntilItIsAnswered() {
        var first = requests.begin();
        await().until(() -> requests.oldestAge().compareTo(Duration.ofMillis(20)) > 0);
        var second = requests.begin();

        assertThat(requests.count()).isEqualTo(2);
        assertThat(requests.oldestAge()).isGreaterThan(Duration.ofMillis(20));

        var ageOfTheFirst = requests.oldestAge();
        first.close();
        assertThat(requests.count()).isOne();
        second.close();
        assertThat(requests.oldestAge()).isZero().isLessThan(ageOfTheFirst);
    }

    @Test
    void aRequestThatIsClosedTwiceIsCountedOnce() {
        try (var _ = requests.begin()) {
            var closed = requests.begin();
            closed.close();
            closed.close();

            assertThat(requests.count()).isOne();
        }
    }

    @Test
    void requestsAtOnceAreAllCounted() {
        var served = Together.all(InFlightRequests.Served.class, Collections.nCopies(16, requests::begin));

        assertThat(requests.count()).isEqualTo(16);
        served.forEach(InFlightRequests.Served::close);
        assertThat(requests.count()).isZero();
    }
}
