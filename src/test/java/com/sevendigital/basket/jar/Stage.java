package com.sevendigital.basket.jar;

import com.fasterxml.jackson.databind.JsonNode;
import com.sevendigital.basket.jar.PurchasingFault.Kind;
import com.sevendigital.basket.jar.StoreClient.Answer;
import com.sevendigital.basket.stub.StubUpstreams;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Everything around the service: its table behind a proxy, its upstreams, and a store that calls it. */
final class Stage implements AutoCloseable {

    static final String DECLINED = "tok_declined";
    static final String[] PRODUCTS = {"track-1535", "release-320867"};

    final TableProcess table = TableProcess.start();
    final FaultyTable proxy = FaultyTable.before(table.endpoint());
    final HostilePurchasing purchasing = HostilePurchasing.start();
    final StubUpstreams upstreams = StubUpstreams.start(0);
    final StoreClient store = new StoreClient();

    Map<String, String> settings() {
        var settings = new LinkedHashMap<>(
                ServiceProcess.settings(proxy.endpoint(), upstreams.baseUrl(), purchasing.baseUrl()));
        settings.put("basket.checkout.due-after", "2s");
        settings.put("basket.checkout.reconcile-every", "200ms");
        settings.put("basket.checkout.shortest-pause", "500ms");
        settings.put("basket.checkout.longest-pause", "2s");
        return settings;
    }

    /** The first instance, which makes the table. */
    ServiceProcess start(String name) {
        return ServiceProcess.start(name, settings());
    }

    /** One more, of checkouts that are due so long after their claim. */
    ServiceProcess startAnother(String name, String dueAfter) {
        var settings = settings();
        settings.put("basket.dynamodb.create-table", "false");
        settings.put("basket.checkout.due-after", dueAfter);
        return ServiceProcess.start(name, settings);
    }

    /** Nothing fails any more, but that payments by {@link #DECLINED} are declined. */
    void calm() {
        proxy.passAll();
        purchasing.calm();
        purchasing.purchases(Stage::byToken);
    }

    static PurchasingFault byToken(HostilePurchasing.Call call) {
        return call.token().equals(DECLINED) ? PurchasingFault.of(Kind.DECLINE) : PurchasingFault.none();
    }

    JsonNode basket(URI service) {
        return store.basketOf(service, PRODUCTS);
    }

    Answer checkout(URI service, JsonNode seen) {
        return store.checkout(service, StoreClient.checkoutIdOf(seen));
    }

    String statusOf(URI service, JsonNode seen) {
        return store.basket(service, StoreClient.idOf(seen))
                .body()
                .path("status")
                .asText();
    }

    static void eventually(ThrowingRunnable holds) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(100))
                .untilAsserted(holds);
    }

    @Override
    public void close() {
        store.close();
        upstreams.close();
        purchasing.close();
        proxy.close();
        table.close();
    }
}
