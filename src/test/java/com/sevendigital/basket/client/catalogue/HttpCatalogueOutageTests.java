package com.sevendigital.basket.client.catalogue;

import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.GB;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.RELEASE;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.TRACK;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.pounds;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.sold;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.track;
import static com.sevendigital.basket.client.catalogue.CatalogueFixtures.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.ReadsOutput;
import com.sevendigital.basket.client.Guards;
import com.sevendigital.basket.client.RawServer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Unavailable;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;

/** Whatever is no answer is an outage, said as such: never "no such product". */
@Timeout(60)
@ReadsOutput
class HttpCatalogueOutageTests {

    private static final String SOLD = track("[" + sold(2, pounds("\"0.99\"")) + "]");

    private final RawServer server = RawServer.start((_, _) -> {});
    private final Guards guards = new Guards();
    private final HttpCatalogue catalogue = CatalogueFixtures.catalogue(server.url(), guards, Duration.ofSeconds(20));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | OAuth authentication error: Missing parameter oauth_consumer_key",
                "200 | OAuth authentication error: Access to resource denied",
                "200 | <!DOCTYPE html><html><body>Down for maintenance</body></html>",
                "200 | ''",
                "200 | null",
                "200 | []",
                "200 | {\"status\": \"ok\", \"version\": \"1.2\"}",
                "200 | {\"status\": \"ok\", \"items\": null}",
                "200 | {\"status\": \"ok\", \"items\": []}",
                "200 | {\"items\": {\"tracks\": [{\"id\": 1535, \"ti",
                "200 | {\"status\": \"error\", \"version\": \"1.2\", \"error\": {\"code\": 9001, \"errorMessage\": \"x\"}}",
                "200 | {\"status\": \"error\", \"error\": {\"code\": 7003}, \"items\": {\"tracks\": []}}",
                "200 | {\"items\": {\"tracks\": [], \"errors\": [{\"itemId\": 1535, \"code\": 9001}]}}",
                "200 | {\"items\": {\"tracks\": [], \"errors\": [{\"itemId\": 1535}]}}",
                "400 | {\"status\": \"error\", \"error\": {\"code\": 1002, \"errorMessage\": \"x\"}}",
                "404 | Resource not found",
                "204 | ''",
                "302 | {\"items\": {}}",
                "429 | slower",
                "500 | {\"items\": {}}",
                "503 | <html/>"
            })
    void whatIsNoAnswerIsAnOutage(int status, String body) {
        server.become(RawServer.answering(status, body));

        assertOutage();

        assertThat(server.requests()).as("asked twice").hasSize(2);
        assertThat(guards.breaker().getMetrics().getNumberOfFailedCalls()).isEqualTo(2);
    }

    @Test
    void anOutageOfOneBatchIsAnOutageOfTheWhole() {
        server.become((request, connection) -> (request.contains("/track/")
                        ? RawServer.answering(200, tracks(SOLD))
                        : RawServer.answering(500, ""))
                .answer(request, connection));

        assertOutage(TRACK, RELEASE);
    }

    @Test
    void theSecondAttemptMayBringTheAnswer() {
        server.become((request, connection) -> (server.requests().size() == 1
                        ? RawServer.answering(500, "")
                        : RawServer.answering(200, tracks(SOLD)))
                .answer(request, connection));

        assertThat(catalogue.listings(List.of(TRACK), GB)).containsOnlyKeys(TRACK);
    }

    @Test
    void noAnswerInTimeIsAnOutage() {
        var hasty = CatalogueFixtures.catalogue(server.url(), guards, Duration.ofMillis(200));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> hasty.listings(List.of(TRACK), GB));
    }

    @Test
    void aRefusalByAGuardIsAnOutageWithoutACall() {
        guards.open();

        assertOutage();

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theLogSaysWhatWasWrongWithoutTheConsumerKeyOrTheBody(CapturedOutput log) {
        server.become(RawServer.answering(401, "OAuth authentication error: this key"));

        assertOutage();

        assertThat(log).contains("WARN").contains("The catalogue brought no answer: status 401");
        assertThat(log).doesNotContain("key+%26+more").doesNotContain("this key");
    }

    private void assertOutage(Product... products) {
        var asked = products.length == 0 ? List.of(TRACK) : List.of(products);
        assertThatExceptionOfType(Unavailable.class)
                .isThrownBy(() -> catalogue.listings(asked, GB))
                .extracting(Unavailable::dependency)
                .isEqualTo(Unavailable.Dependency.CATALOGUE);
    }
}
