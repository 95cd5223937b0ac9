package com.sevendigital.basket.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/** An instance that starts while everything around it is away. */
class StartWithoutTableIT {

    private static final String CANARY = "ca9a4700-0000-4000-8000-000000000001";
    private static final String ANOTHER_CANARY = "ca9a4700-0000-4000-8000-000000000002";
    private static final String NOWHERE = "http://127.0.0.1:" + JavaProcess.freePort();
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Test
    void theInstanceStartsSaysWhatIsAwayAndRecoversByItself() {
        var tablePort = JavaProcess.freePort();
        var settings = new LinkedHashMap<>(
                ServiceProcess.settings(URI.create("http://127.0.0.1:" + tablePort), NOWHERE, NOWHERE));
        settings.put("basket.dynamodb.create-table", "false");
        try (var check = new StatusCheck();
                var store = new StoreClient();
                var service = ServiceProcess.start("alone", settings)) {
            var early = store.basket(service.baseUrl(), CANARY);
            assertThat(early.status()).isEqualTo(503);
            assertThat(early.problem()).isEqualTo("storage-unavailable");
            assertThat(check.of(service.baseUrl())).isEqualTo(new StatusCheck.Seen(200, "up", "not-answering"));

            settings.put("basket.dynamodb.create-table", "true");
            settings.put("basket.canary.id", ANOTHER_CANARY);
            try (var _ = TableProcess.start(tablePort);
                    var _ = ServiceProcess.start("table-maker", settings)) {
                await().atMost(LONGEST)
                        .until(() -> store.basket(service.baseUrl(), CANARY).status() == 200);

                assertThat(check.of(service.baseUrl())).isEqualTo(new StatusCheck.Seen(200, "up", "answering"));
                assertThat(StoreClient.idOf(store.basketOf(service.baseUrl()))).isNotEmpty();
            }
        }
    }
}
