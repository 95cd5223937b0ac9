package com.sevendigital.basket.repository;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.sevendigital.basket.repository.SickTable.LONG;
import static com.sevendigital.basket.repository.SickTable.SHORT;
import static com.sevendigital.basket.repository.SickTable.STALL_MILLIS;
import static com.sevendigital.basket.repository.SickTable.WELL_BEFORE_THE_STALL;
import static com.sevendigital.basket.repository.SickTable.assertOutageInTime;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.ReadsOutput;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Unavailable;
import java.net.URI;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.system.CapturedOutput;

/** What the SDK passes on of its HTTP client is an outage of the table as well. */
@ReadsOutput
class TableCallsTests {

    private static final int CALLERS = 200;

    private final TableCalls calls =
            new TableCalls(TestTable.properties(URI.create("http://127.0.0.1:1"), "never-called"));

    @Test
    void aCallThatIsOverBeforeItHasAConnectionIsAnOutage(CapturedOutput log) {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> calls.read(_ -> cancelled()))
                .withCauseInstanceOf(CancellationException.class);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> calls.write(_ -> cancelled()));
        assertThat(calls.last()).isEqualTo(BasketRepository.LastCall.NOT_ANSWERING);
        assertThat(log).contains("The table brought no answer: no connection was free in time");
    }

    @Test
    void soIsOneThatWaitsForAConnectionAllTheTimeThatItHas() throws InterruptedException {
        try (var sick = new SickTable()) {
            sick.answers(aResponse().withFixedDelay(STALL_MILLIS));
            var baskets = sick.repository(SHORT, SHORT.multipliedBy(2), LONG, 1);
            Callable<Boolean> calling = () -> {
                assertOutageInTime(() -> baskets.find(BasketId.random()));
                // It would close the connection on which the caller is answered.
                return Thread.currentThread().isInterrupted();
            };

            try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(callers.invokeAll(Collections.nCopies(CALLERS, calling)))
                        .allSatisfy(call -> assertThat(call)
                                .succeedsWithin(WELL_BEFORE_THE_STALL)
                                .isEqualTo(false));
            }
        }
    }

    private static String cancelled() {
        throw new CancellationException();
    }
}
