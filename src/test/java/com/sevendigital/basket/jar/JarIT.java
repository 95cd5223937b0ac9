package com.sevendigital.basket.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.stub.StubUpstreams;
import org.junit.jupiter.api.Test;

/** The built jar serves a purchase and ends when it is told to. */
class JarIT {

    @Test
    void theJarSellsABasketOnceAndEndsWhenItIsToldTo() {
        try (var table = TableProcess.start();
                var proxy = FaultyTable.before(table.endpoint());
                var purchasing = HostilePurchasing.start();
                var upstreams = StubUpstreams.start(0);
                var store = new StoreClient();
                var service = ServiceProcess.start(
                        "jar", ServiceProcess.settings(proxy.endpoint(), upstreams.baseUrl(), purchasing.baseUrl()))) {
            var basket = store.basketOf(service.baseUrl(), "track-1535", "release-320867");

            var bought = store.checkOut(service.baseUrl(), basket, "tok_ok");

            assertThat(bought.status()).as("%s", bought.body()).isIn(201, 202);
            assertThat(purchasing.charges()).singleElement().satisfies(charge -> {
                assertThat(charge.key()).isEqualTo(StoreClient.checkoutIdOf(basket));
                assertThat(charge.products()).containsExactlyInAnyOrder("track-1535", "release-320867");
            });
            assertThat(service.terminate()).isIn(0, 143);
        }
    }
}
