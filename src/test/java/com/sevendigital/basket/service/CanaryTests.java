package com.sevendigital.basket.service;

import static com.sevendigital.basket.domain.SampleBaskets.GB;
import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Selection;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The basket that a check from outside reads, which nobody can change. */
class CanaryTests {

    private static final UUID ID = UUID.fromString("ca9a4700-0000-4000-8000-000000000001");
    private static final BasketId CANARY = new BasketId(ID);
    private static final Product SONG = new Product.Track(1);

    private final WatchedBaskets table = new WatchedBaskets();
    private final Shop shop = new Shop(Shop.UNHURRIED, table);
    private final Canary canary = new Canary(table, new CanaryProperties(ID));

    @Test
    void theCanaryIsReadAsAnyBasketIs() {
        canary.keep();

        var read = shop.basketService.get(CANARY);
        assertThat(read.status()).isEqualTo(BasketStatus.ORDERED);
        assertThat(read.items().all())
                .singleElement()
                .satisfies(
                        item -> assertThat(item.offer().description().title()).isEqualTo("Basket API canary"));
    }

    @Test
    void aCanaryThatIsThereStaysAsItIs() {
        var earlier = shop.keeps(Basket.create(CANARY, GB, null, NOW));

        canary.keep();

        assertThat(shop.has(CANARY)).isEqualTo(earlier);
    }

    @Test
    void whileTheTableIsAwayTheCanaryWaits() {
        table.away(true);
        canary.keep();
        table.away(false);
        assertThat(table.find(CANARY)).isEmpty();

        canary.keep();

        assertThat(table.find(CANARY)).isPresent();
    }

    @Test
    void theCanaryIsMadeOnce() {
        canary.keep();
        var made = shop.has(CANARY);
        table.replace(made, Basket.create(CANARY, GB, null, NOW));
        table.delete(CANARY);

        canary.keep();

        assertThat(table.find(CANARY)).isEmpty();
    }

    @Test
    void theCanaryNeverExpires() {
        canary.keep();
        var made = shop.basketService.get(CANARY);

        shop.later(Duration.ofDays(366));

        assertThat(shop.basketService.get(CANARY)).isEqualTo(made);
        assertThat(made.times().expiresAt()).isNull();
    }

    @ParameterizedTest
    @MethodSource
    void theCanaryRefusesEveryWrite(Write write) {
        canary.keep();
        var made = shop.has(CANARY);

        assertThatExceptionOfType(Refusal.BasketNotOpen.class).isThrownBy(write.to(shop, made));

        assertThat(shop.has(CANARY)).isEqualTo(made);
        assertThat(table.unsettled(10)).isEmpty();
    }

    static Stream<Named<Write>> theCanaryRefusesEveryWrite() {
        return Stream.of(
                Named.of("adding what it has", (shop, _) -> () -> shop.basketService.add(CANARY, wanted(SONG))),
                Named.of(
                        "adding something else",
                        (shop, _) -> () -> shop.basketService.add(CANARY, wanted(new Product.Track(2)))),
                Named.of("removing", (shop, _) -> () -> shop.basketService.remove(CANARY, SONG)),
                Named.of("emptying", (shop, _) -> () -> shop.basketService.empty(CANARY, null)),
                Named.of("deleting", (shop, _) -> () -> shop.basketService.delete(CANARY)),
                Named.of("buying", (shop, made) -> () -> shop.checkoutService.checkOut(CANARY, Shop.asSeen(made))));
    }

    private static List<Selection> wanted(Product product) {
        return List.of(new Selection(product, null));
    }

    /** A way to change a basket. */
    interface Write {
        ThrowingCallable to(Shop shop, Basket seen);
    }
}
