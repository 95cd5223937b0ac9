package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.asked;
import static com.sevendigital.basket.domain.SampleBaskets.at;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.in;
import static com.sevendigital.basket.domain.SampleBaskets.items;
import static com.sevendigital.basket.domain.SampleBaskets.pounds;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.domain.SampleBaskets.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.ChangeNote;
import com.sevendigital.basket.domain.ChangeNotes.Noted;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Items;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Product;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** How what happened to a basket is remembered. */
interface NotingContract {

    BasketRepository baskets();

    private Basket stored(Basket basket) {
        baskets().create(basket);
        return basket;
    }

    private List<Noted> notesOf(Basket basket) {
        return baskets().find(basket.id()).orElseThrow().changesSince(1).notes();
    }

    @Test
    default void everyChangeIsNotedWithTheVersionThatCameOfIt() {
        var basket = stored(emptyBasket());
        var added = baskets().add(basket, additions(track(1), track(2)), NOW).basket();
        var repackaged = baskets()
                .add(added, List.of(asked(in(9, at("1.49", track(1))), NOW)), NOW)
                .basket();
        var removed = baskets().remove(basket.id(), new Product.Track(2), NOW);
        var repriced = removed.reprice(items(in(9, at("1.79", track(1)))), NOW);
        baskets().replace(removed, repriced);
        baskets().empty(basket.id(), null, NOW);

        assertThat(repackaged.version()).isEqualTo(3);
        assertThat(notesOf(basket))
                .containsExactly(
                        new Noted(2, new ChangeNote.Added("track-1")),
                        new Noted(2, new ChangeNote.Added("track-2")),
                        new Noted(3, new ChangeNote.Repackaged("track-1", pounds("0.99"), pounds("1.49"))),
                        new Noted(4, new ChangeNote.Removed("track-2")),
                        new Noted(5, new ChangeNote.Repriced("track-1", pounds("1.49"), pounds("1.79"))),
                        new Noted(6, new ChangeNote.Removed("track-1")));
    }

    @Test
    default void whatIsWithdrawnAndRestoredIsNoted() {
        var basket = stored(basketOf(track(1)));
        var line = basket.items().all().getFirst();
        var withdrawn = basket.reprice(new Items(List.of(line.withdrawn(Listing.Reason.NOT_IN_TERRITORY))), NOW);
        baskets().replace(basket, withdrawn);
        baskets().replace(withdrawn, withdrawn.reprice(new Items(List.of(line)), NOW));

        assertThat(notesOf(basket))
                .containsExactly(
                        new Noted(2, new ChangeNote.Added("track-1")),
                        new Noted(3, new ChangeNote.Withdrawn("track-1", Listing.Reason.NOT_IN_TERRITORY)),
                        new Noted(4, new ChangeNote.Restored("track-1")));
        assertThat(baskets().find(basket.id()).orElseThrow().items().all()).allMatch(Item::available);
    }

    @Test
    default void theLastFiftyAreRememberedHoweverManyThereWere() {
        var basket = stored(emptyBasket());
        var current = basket;
        for (var offer : tracks(1, 61)) {
            current = baskets().add(current, additions(offer), NOW).basket();
        }

        var since = current.changesSince(1);

        assertThat(since.truncated()).isTrue();
        assertThat(since.notes())
                .extracting(Noted::version)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(12, 61).boxed().toList());
        assertThat(since.notes().getLast()).isEqualTo(new Noted(61, new ChangeNote.Added("track-60")));
        assertThat(current.changesSince(11).truncated()).isFalse();
        assertThat(current.notes().byVersion()).hasSize(50);
    }

    @Test
    default void removingLongAgoAddedItemsKeepsTheNotesInOrder() {
        var basket = stored(basketOf(tracks(1, 61)));
        for (var offer : tracks(1, 61)) {
            baskets().remove(basket.id(), offer.product(), NOW);
        }
        var removed = baskets().find(basket.id()).orElseThrow();

        var after = baskets().add(removed, additions(track(99)), NOW).basket();

        assertThat(after.version()).isEqualTo(63);
        assertThat(after.changesSince(61).notes())
                .containsExactly(
                        new Noted(62, new ChangeNote.Removed("track-60")),
                        new Noted(63, new ChangeNote.Added("track-99")));
        assertThat(after.notes().byVersion()).hasSize(50);
    }
}
