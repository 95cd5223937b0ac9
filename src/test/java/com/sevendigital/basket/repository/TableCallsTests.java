package com.sevendigital.basket.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Unavailable;
import java.net.URI;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** What the SDK passes on of its HTTP client is an outage of the table as well. */
class TableCallsTests {

    private final TableCalls calls =
            new TableCalls(TestTable.properties(URI.create("http://127.0.0.1:1"), "never-called"));

    @Test
    void aCallThatIsOverBeforeItHasAConnectionIsAnOutage() {
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> calls.read(_ -> cancelled()))
                .withCauseInstanceOf(CancellationException.class);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> calls.write(_ -> cancelled()));
        assertThat(calls.last()).isEqualTo(BasketRepository.LastCall.NOT_ANSWERING);
    }

    private static String cancelled() {
        throw new CancellationException();
    }
}
