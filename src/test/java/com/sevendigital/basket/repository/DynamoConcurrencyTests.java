package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.terms;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.domain.SampleBaskets.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.Together;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Change;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.repository.BasketRepository.ChangedMeanwhile;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many changes of one basket at once: none is lost, none is doubled. */
class DynamoConcurrencyTests {

    private final BasketRepository baskets = TestTable.named("baskets").repository();

    @Test
    void aHundredDifferentProductsAddedAtOnceAreAHundredItems() {
        var seen = kept(emptyBasket());

        var changes = Together.all(Change.class, adding(seen, tracks(1, 101)));

        assertThat(changes).extracting(change -> change.basket().version()).doesNotHaveDuplicates();
        assertThat(now(seen).items().all()).hasSize(100);
        assertThat(now(seen).version()).isEqualTo(101);
    }

    @Test
    void oneProductAddedFiftyTimesAtOnceIsOneItemAndOneChange() {
        var seen = kept(emptyBasket());

        var changes = Together.all(
                Change.class,
                IntStream.range(0, 50).mapToObj(_ -> add(seen, track(1))).toList());

        assertThat(changes)
                .filteredOn(change -> change.added(new Product.Track(1)))
                .hasSize(1);
        assertThat(now(seen).items().all()).extracting(Item::key).containsExactly("track-1");
        assertThat(now(seen).version()).isEqualTo(2);
    }

    @Test
    void addsAndRemovesAtOnceMakeOneVersionEach() {
        var seen = kept(emptyBasket());
        var products = IntStream.range(0, 40).mapToObj(n -> track(n % 8 + 1)).toArray(Offer[]::new);

        var removing =
                Stream.of(products).<Callable<?>>map(offer -> () -> baskets.remove(seen.id(), offer.product(), NOW));
        var outcomes = Together.attempt(
                Stream.concat(adding(seen, products).stream(), removing).toList());

        var adds = outcomes.stream()
                .filter(outcome -> outcome instanceof Change change
                        && Stream.of(products).anyMatch(offer -> change.added(offer.product())))
                .count();
        var left = now(seen).items().all().size();
        var removals = adds - left;
        assertThat(outcomes).hasOnlyElementsOfTypes(Change.class, Basket.class);
        assertThat(adds).isPositive();
        assertThat(now(seen).version()).isEqualTo(1 + adds + removals);
    }

    @Test
    void batchesFitAtTheLimitWhenOthersAddTheSameProductsMeanwhile() {
        var seen = kept(basketOf(tracks(1, 91)));
        var batches = IntStream.range(0, 6).mapToObj(_ -> add(seen, tracks(91, 101)));
        var singles = adding(seen, tracks(91, 101)).stream();

        var changes = Together.all(Change.class, Stream.concat(batches, singles).toList());

        assertThat(changes).hasSize(16);
        assertThat(now(seen).items().all()).hasSize(100);
    }

    @Test
    void whateverIsAddedAtOnceTheBasketIsNeverOverfull() {
        var seen = kept(basketOf(tracks(1, 96)));

        var outcomes = Together.attempt(adding(seen, tracks(101, 121)));

        assertThat(outcomes).hasOnlyElementsOfTypes(Change.class, Refusal.BasketFull.class);
        assertThat(outcomes).filteredOn(Change.class::isInstance).hasSize(5);
        assertThat(now(seen).items().all()).hasSize(100);
    }

    @Test
    void ofTwentyClaimsAtOnceExactlyOneWinsAndTheOthersAreToldOfIt() {
        var seen = kept(basketOf(track(1)));
        var claims = IntStream.range(0, 20)
                .<Callable<String>>mapToObj(n -> () -> {
                    baskets.replace(seen, seen.claim(seen.items(), terms(seen, "claim-" + n), NOW));
                    return "claim-" + n;
                })
                .toList();

        var outcomes = Together.attempt(claims);

        var winners = outcomes.stream().filter(String.class::isInstance).toList();
        assertThat(winners).hasSize(1);
        assertThat(outcomes)
                .filteredOn(ChangedMeanwhile.class::isInstance)
                .hasSize(19)
                .extracting(raced -> claim(((ChangedMeanwhile) raced).current().orElseThrow()))
                .containsOnly(winners.getFirst());
        assertThat(claim(now(seen))).isEqualTo(winners.getFirst());
    }

    private static Object claim(Basket basket) {
        return basket.checkouts()
                .ofVersion(2)
                .map(checkout -> checkout.attempt().claim())
                .orElse("none");
    }

    private List<Callable<Change>> adding(Basket seen, Offer... offers) {
        return Stream.of(offers).map(offer -> add(seen, offer)).toList();
    }

    private Callable<Change> add(Basket seen, Offer... offers) {
        return () -> baskets.add(seen, additions(offers), NOW);
    }

    private Basket kept(Basket basket) {
        baskets.create(basket);
        return basket;
    }

    private Basket now(Basket seen) {
        return baskets.find(seen.id()).orElseThrow();
    }
}
