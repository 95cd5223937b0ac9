package com.sevendigital.basket.service;

import static com.sevendigital.basket.domain.SampleBaskets.at;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.in;
import static com.sevendigital.basket.domain.SampleBaskets.ownedBy;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.domain.SampleBaskets.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.ChangeNote;
import com.sevendigital.basket.domain.ChangeNotes.Noted;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Skipped;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.exchange.Caller;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What becomes of two baskets of which one joins the other. */
class MergeServiceTests {

    private final Shop shop = new Shop();

    private void assertRefused(Class<? extends RuntimeException> refusal, Basket into, Basket from) {
        assertThatExceptionOfType(refusal).isThrownBy(() -> shop.mergeService.merge(into.id(), from.id()));
        assertThat(shop.has(into.id())).isEqualTo(into);
        assertThat(shop.has(from.id())).isEqualTo(from);
    }

    @Test
    void theTargetHasWhatEitherHadAtTodaysPrices() {
        var target = shop.keeps(basketOf(track(1), track(2)));
        var source = shop.keeps(basketOf(in(9, track(2)), track(3)));
        shop.catalogue.sells(track(2), at("1.29", track(3)));

        var merged = shop.mergeService.merge(target.id(), source.id());

        assertThat(merged.skipped()).isEmpty();
        assertThat(merged.basket().items().all())
                .extracting(
                        Item::key,
                        item -> item.offer().packageId(),
                        item -> item.price().toString())
                .containsExactlyInAnyOrder(
                        tuple("track-1", 2, "GBP 0.99"),
                        tuple("track-2", 2, "GBP 0.99"),
                        tuple("track-3", 2, "GBP 1.29"));
        assertThat(shop.catalogue.asked()).containsExactly(new Product.Track(3));
        assertThat(merged.basket().changesSince(target.version()).notes())
                .containsExactly(new Noted(3, new ChangeNote.Merged("track-3")));
        var left = shop.has(source.id());
        assertThat(left.status()).isEqualTo(BasketStatus.MERGED);
        assertThat(left.mergedInto()).isEqualTo(target.id());
        assertThat(left.items().all()).isEmpty();
    }

    @Test
    void whatCannotBeSoldThereStaysAndIsNamedAlsoTheSecondTime() {
        var target = shop.keeps(basketOf(track(1)));
        var source = shop.keeps(basketOf(track(2), track(3), track(4), in(9, track(5))));
        shop.catalogue.sells(track(2), track(5));
        shop.catalogue.doesNotSell(new Product.Track(3), Listing.Reason.NOT_IN_TERRITORY);

        var merged = shop.mergeService.merge(target.id(), source.id());
        var again = shop.mergeService.merge(target.id(), source.id());

        assertThat(merged.skipped())
                .containsExactly(
                        new Skipped(new Product.Track(3), Listing.Reason.NOT_IN_TERRITORY),
                        new Skipped(new Product.Track(4), Listing.Reason.NOT_IN_CATALOGUE),
                        new Skipped(new Product.Track(5), Listing.Reason.NOT_IN_PACKAGE));
        assertThat(shop.has(source.id()).items().all())
                .extracting(Item::key)
                .containsExactly("track-3", "track-4", "track-5");
        assertThat(again).isEqualTo(merged);
    }

    @Test
    void anEmptyBasketJoinsWithoutChangingTheOther() {
        var target = shop.keeps(basketOf(track(1)));
        var source = shop.keeps(basketOf());

        assertThat(shop.mergeService.merge(target.id(), source.id()).basket()).isEqualTo(target);
        assertThat(shop.has(source.id()).status()).isEqualTo(BasketStatus.MERGED);
    }

    @Test
    void noMoreThanAHundredItemsFit() {
        var target = shop.keeps(basketOf(tracks(1, 61)));
        var source = shop.keeps(basketOf(tracks(41, 102)));
        shop.catalogue.sells(tracks(1, 102));

        assertRefused(Refusal.BasketFull.class, target, source);
    }

    @Test
    void whatIsSkippedTakesNoRoom() {
        var target = shop.keeps(basketOf(tracks(1, 100)));
        var source = shop.keeps(basketOf(track(200), track(201)));
        shop.catalogue.sells(track(200));

        assertThat(shop.mergeService
                        .merge(target.id(), source.id())
                        .basket()
                        .items()
                        .all())
                .hasSize(100);
    }

    @Test
    void aBasketDoesNotJoinItselfOrOneThatTakesNoChanges() {
        var open = shop.keeps(basketOf(track(1)));
        var beingBought = shop.keeps(claimed(basketOf(track(2))));

        assertRefused(Refusal.BasketNotMergeable.class, open, open);
        assertRefused(Refusal.BasketNotOpen.class, open, beingBought);
        assertRefused(Refusal.BasketNotOpen.class, beingBought, open);
        assertThatExceptionOfType(Refusal.BasketNotFound.class)
                .isThrownBy(() -> shop.mergeService.merge(open.id(), BasketId.random()));
        assertThatExceptionOfType(Refusal.BasketNotFound.class)
                .isThrownBy(() -> shop.mergeService.merge(BasketId.random(), open.id()));
        shop.later(Duration.ofDays(31));
        assertRefused(Refusal.BasketExpired.class, open, beingBought);
    }

    @Test
    void aMergedBasketJoinsNoOther() {
        var source = shop.keeps(basketOf());
        shop.mergeService.merge(shop.keeps(basketOf(track(1))).id(), source.id());

        assertRefused(Refusal.BasketNotOpen.class, shop.keeps(basketOf(track(2))), shop.has(source.id()));
    }

    @Test
    void anOwnersItemsGoToNobodyElse() {
        var owners = shop.keeps(ownedBy("user-1", basketOf(track(1))));
        var guests = shop.keeps(basketOf(track(2)));
        var others = shop.keeps(ownedBy("user-2", basketOf(track(3))));

        assertRefused(Refusal.BasketNotMergeable.class, guests, owners);
        assertRefused(Refusal.BasketNotMergeable.class, others, owners);
        assertThatExceptionOfType(Refusal.BasketNotFound.class)
                .isThrownBy(() -> Caller.actingFor("user-1", () -> shop.mergeService.merge(others.id(), guests.id())));
        assertThatExceptionOfType(Refusal.BasketNotFound.class)
                .isThrownBy(() -> Caller.actingFor("user-1", () -> shop.mergeService.merge(guests.id(), others.id())));
        assertThat(Caller.actingFor("user-1", () -> shop.has(guests.id()))).isEqualTo(guests);
    }

    @Test
    void whileTheCatalogueIsAwayNothingChanges() {
        var target = shop.keeps(basketOf(track(1)));
        var source = shop.keeps(basketOf(track(2)));
        shop.catalogue.goesOut();

        assertRefused(Unavailable.class, target, source);
    }
}
