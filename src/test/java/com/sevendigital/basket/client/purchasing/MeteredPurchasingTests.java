package com.sevendigital.basket.client.purchasing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.client.purchasing.Purchasing.Seen;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.domain.Territory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Purchasing says of checkouts that nobody settled is counted, and passed on as it was said. */
class MeteredPurchasingTests {

    @ParameterizedTest
    @MethodSource
    void whatIsFoundIsCounted(Seen seen, String found) {
        var meters = new SimpleMeterRegistry();
        var purchasing = new MeteredPurchasing(new Saying(seen), meters);

        assertThat(purchasing.find(PurchasingFixtures.checkout())).isSameAs(seen);

        assertThat(meters.get("basket.checkouts.reconciled")
                        .tag("found", found)
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    static Stream<Arguments> whatIsFoundIsCounted() {
        return Stream.of(
                Arguments.of(Named.of("settled", new Seen.Settled(new Settlement.Completed("P-1"))), "settled"),
                Arguments.of(Named.of("processing", new Seen.Processing()), "processing"),
                Arguments.of(Named.of("never seen", new Seen.Never()), "never"),
                Arguments.of(Named.of("no answer", new Seen.NoAnswer()), "no_answer"));
    }

    @Test
    void purchasesAreMadeAsBefore() {
        var purchasing = new MeteredPurchasing(new Saying(new Seen.Never()), new SimpleMeterRegistry());
        var checkout = PurchasingFixtures.checkout();

        assertThat(purchasing.purchase(checkout, PurchasingFixtures.GB)).isEqualTo(new Settlement.Completed("first"));
        assertThat(purchasing.purchaseAgain(checkout, PurchasingFixtures.GB))
                .isEqualTo(new Settlement.Completed("again"));
    }

    private record Saying(Seen seen) implements Purchasing {

        @Override
        public Settlement purchase(Checkout checkout, Territory territory) {
            return new Settlement.Completed("first");
        }

        @Override
        public Settlement purchaseAgain(Checkout checkout, Territory territory) {
            return new Settlement.Completed("again");
        }

        @Override
        public Seen find(Checkout checkout) {
            return seen;
        }
    }
}
