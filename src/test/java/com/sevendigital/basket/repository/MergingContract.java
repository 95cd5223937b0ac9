package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.domain.SampleBaskets.tracks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Merge;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Skipped;
import com.sevendigital.basket.repository.BasketRepository.ChangedMeanwhile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How two baskets change at once, or not at all. */
interface MergingContract {

    Instant MUCH_LATER = NOW.plus(Duration.ofDays(1));

    BasketRepository baskets();

    private Basket keep(Basket basket) {
        baskets().create(basket);
        return basket;
    }

    private static Merge merge(Basket target, Basket source, Offer... offers) {
        return Merge.of(target, source, additions(offers), List.of(), MUCH_LATER);
    }

    private void assertRefusedAndUnchanged(Basket target, Basket source, Offer... offers) {
        var targetNow = baskets().find(target.id());
        var sourceNow = baskets().find(source.id());

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> baskets().merge(target, source, merge(target, source, offers), MUCH_LATER));

        assertThat(baskets().find(target.id())).isEqualTo(targetNow);
        assertThat(baskets().find(source.id())).isEqualTo(sourceNow);
    }

    @Test
    default void mergingIsWhatTheDomainSays() {
        var target = keep(basketOf(track(1), track(2)));
        var source = keep(basketOf(track(2), track(3), track(4)));
        var skipped = List.of(new Skipped(new Product.Track(4), Listing.Reason.NOT_IN_TERRITORY));
        var merge = Merge.of(target, source, additions(track(2), track(3)), skipped, MUCH_LATER);

        var after = baskets().merge(target, source, merge, MUCH_LATER);

        assertThat(after).isEqualTo(merge.target());
        assertThat(baskets().find(target.id())).contains(merge.target());
        assertThat(baskets().find(source.id())).contains(merge.source());
        assertThat(after.items().all())
                .extracting(Item::key)
                .containsExactlyInAnyOrder("track-1", "track-2", "track-3");
    }

    @Test
    default void aTargetThatHasAllOfItAlreadyKeepsItsVersion() {
        var target = keep(basketOf(track(1)));
        var source = keep(basketOf(track(1)));

        assertThat(baskets().merge(target, source, merge(target, source, track(1)), MUCH_LATER))
                .isEqualTo(target);
        assertThat(baskets().find(source.id()).orElseThrow().mergedInto()).isEqualTo(target.id());
    }

    @Test
    default void whatOthersAddToTheTargetMeanwhileIsKept() {
        var target = keep(basketOf(track(1)));
        var source = keep(basketOf(track(2)));
        baskets().add(target, additions(track(3)), MUCH_LATER);

        var after = baskets().merge(target, source, merge(target, source, track(2)), MUCH_LATER);

        assertThat(after.items().all()).extracting(Item::key).contains("track-1", "track-2", "track-3");
    }

    @Test
    default void aSourceThatChangedMeanwhileIsNotMerged() {
        var target = keep(basketOf(track(1)));
        var source = keep(basketOf(track(2)));
        baskets().add(source, additions(track(3)), MUCH_LATER);

        assertRefusedAndUnchanged(target, source, track(2));
    }

    @Test
    default void aTargetThatIsBeingBoughtMeanwhileTakesNothing() {
        var target = keep(basketOf(track(1)));
        var source = keep(basketOf(track(2)));
        baskets().replace(target, claimed(target));

        assertRefusedAndUnchanged(target, source, track(2));
    }

    @Test
    default void aTargetThatIsGoneMeanwhileTakesNothing() {
        var target = keep(basketOf(track(1)));
        var source = keep(basketOf(track(2)));
        baskets().delete(target.id());

        assertRefusedAndUnchanged(target, source, track(2));
    }

    @Test
    default void whatBothHadAndTheTargetLostMeanwhileIsNotLost() {
        var target = keep(basketOf(track(1)));
        var source = keep(basketOf(track(1)));
        baskets().remove(target.id(), new Product.Track(1), MUCH_LATER);

        assertRefusedAndUnchanged(target, source, track(1));
    }

    @Test
    default void aTargetWithoutRoomMeanwhileTakesNothing() {
        var target = keep(basketOf(tracks(1, 100)));
        var source = keep(basketOf(track(200)));
        baskets().add(target, additions(track(300)), MUCH_LATER);

        assertRefusedAndUnchanged(target, source, track(200));
    }

    @Test
    default void aHundredItemsAreMergedAtOnce() {
        var target = keep(basketOf());
        var source = keep(basketOf(tracks(1, 101)));

        var after = baskets().merge(target, source, merge(target, source, tracks(1, 101)), MUCH_LATER);

        assertThat(after.items().all()).hasSize(100);
    }
}
