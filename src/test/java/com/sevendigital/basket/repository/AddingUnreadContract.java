package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.FLAC;
import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.asked;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.in;
import static com.sevendigital.basket.domain.SampleBaskets.ownedBy;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.domain.SampleBaskets.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.Addition;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.exchange.Caller;
import com.sevendigital.basket.repository.BasketRepository.Unread;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How items get into a basket that nobody has read. */
interface AddingUnreadContract {

    Instant LATER = NOW.plus(Duration.ofDays(1));

    BasketRepository baskets();

    private Basket kept(Basket basket) {
        baskets().create(basket);
        return basket;
    }

    @Test
    default void whatIsAddedUnreadIsWhatTheDomainSays() {
        var basket = kept(basketOf(track(1)));

        var added = baskets().addUnread(basket.id(), additions(track(2), track(3)), LATER);

        var after = basket.add(additions(track(2), track(3)), LATER);
        assertThat(added).isEqualTo(new Unread.Added(after));
        assertThat(baskets().find(basket.id())).contains(after);
    }

    @Test
    default void nothingIsAddedUnreadWhereOneOfThemIsThere() {
        var basket = kept(basketOf(track(1)));

        for (List<Addition> wanted : List.of(
                additions(track(1)), additions(track(2), track(1)), List.of(asked(in(FLAC, track(1)), LATER)))) {
            assertNotAdded(baskets().addUnread(basket.id(), wanted, LATER), basket);
        }
    }

    @Test
    default void nothingIsAddedUnreadBeyondTheHundredth() {
        var basket = kept(basketOf(tracks(1, 100)));

        assertNotAdded(baskets().addUnread(basket.id(), additions(track(100), track(101)), LATER), basket);
        assertThat(baskets().addUnread(basket.id(), additions(track(100)), LATER))
                .isInstanceOf(Unread.Added.class);
        assertThat(baskets().find(basket.id()))
                .map(Basket::items)
                .contains(basket.add(additions(track(100)), LATER).items());
    }

    @Test
    default void nothingIsAddedUnreadToABasketThatIsNotOpen() {
        var seen = kept(basketOf(track(1)));
        baskets().replace(seen, claimed(seen));

        assertNotAdded(baskets().addUnread(seen.id(), additions(track(2)), LATER), claimed(seen));
    }

    @Test
    default void nothingIsAddedUnreadToABasketThatHasExpired() {
        var basket = kept(emptyBasket());

        var added = baskets().addUnread(basket.id(), additions(track(1)), NOW.plus(basket.lifetime()));

        assertNotAdded(added, basket);
    }

    @Test
    default void anUnreadBasketThatIsGoneStaysGone() {
        var basket = kept(emptyBasket());
        baskets().delete(basket.id());

        for (var id : List.of(basket.id(), BasketId.random())) {
            assertThat(baskets().addUnread(id, additions(track(1)), LATER))
                    .isEqualTo(new Unread.NotAdded(Optional.empty()));
            assertThat(baskets().find(id)).isEmpty();
        }
    }

    @Test
    default void anothersUnreadBasketIsNotKnownOf() {
        var basket = ownedBy("somebody", basketOf(track(1)));
        baskets().own(null, basket, null);

        var added =
                Caller.actingFor("somebody else", () -> baskets().addUnread(basket.id(), additions(track(2)), LATER));

        assertThat(added).isEqualTo(new Unread.NotAdded(Optional.empty()));
        assertThat(baskets().find(basket.id())).contains(basket);
    }

    @Test
    default void notesStayBoundedInABasketThatIsSeldomRead() {
        var basket = kept(emptyBasket());
        var added = 0;

        while (added < 300 && addUnreadOrNot(basket.id(), LATER.plusSeconds(added))) {
            baskets().remove(basket.id(), new Product.Track(1), LATER.plusSeconds(added));
            added++;
        }
        var seen = baskets().find(basket.id()).orElseThrow();
        var read = baskets().add(seen, additions(track(1)), LATER.plusSeconds(400));

        assertThat(read.basket().notes().byVersion()).hasSizeLessThanOrEqualTo(50);
        assertThat(read.basket().changesSince(seen.version()).notes()).hasSize(1);
    }

    private boolean addUnreadOrNot(BasketId id, Instant now) {
        return baskets().addUnread(id, additions(track(1)), now) instanceof Unread.Added;
    }

    private void assertNotAdded(Unread added, Basket unchanged) {
        assertThat(added).isEqualTo(new Unread.NotAdded(Optional.of(unchanged)));
        assertThat(baskets().find(unchanged.id())).contains(unchanged);
    }
}
