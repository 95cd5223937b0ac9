package com.sevendigital.basket.service;

import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.Together;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.exchange.Caller;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** The one basket of each owner. */
class OwnerServiceTests {

    private final Shop shop = new Shop();

    private Opened open(String owner) {
        return shop.ownerService.open(owner, "GB", false, null);
    }

    @Test
    void anOwnerGetsTheSameBasketAgain() {
        var first = open("user-1");
        var again = open("user-1");

        assertThat(first.created()).isTrue();
        assertThat(again).isEqualTo(new Opened(first.basket(), false));
        assertThat(first.basket().lifetime()).isEqualTo(Duration.ofDays(90));
        assertThat(open("user-2").basket().id()).isNotEqualTo(first.basket().id());
    }

    @Test
    void firstClicksOnManyDevicesAtOnceEndWithOneBasket() {
        Callable<Opened> click = () -> open("user-1");

        var opened = Together.all(Opened.class, Collections.nCopies(20, click));

        assertThat(opened).filteredOn(Opened::created).hasSize(1);
        assertThat(opened)
                .extracting(made -> made.basket().id())
                .containsOnly(opened.getFirst().basket().id());
    }

    @Test
    void aBasketThatIsBeingBoughtIsStillTheOwnersAndOneThatIsBoughtIsNot() {
        var first = open("user-1").basket();
        var claimed = claimed(first);
        shop.baskets.replace(first, claimed);
        assertThat(open("user-1").basket()).isEqualTo(claimed);

        var declined = claimed.settle(new Settlement.Declined(DeclineReason.CARD_EXPIRED), shop.now());
        shop.baskets.replace(claimed, declined);
        assertThat(open("user-1").basket()).isEqualTo(declined);

        var again = claimed(declined);
        shop.baskets.replace(declined, again);
        shop.baskets.replace(again, again.settle(new Settlement.Completed("purchase-1"), shop.now()));
        var next = open("user-1");
        assertThat(next.created()).isTrue();
        assertThat(next.basket().id()).isNotEqualTo(first.id());
        assertThat(open("user-1").basket()).isEqualTo(next.basket());
    }

    @Test
    void afterADeletionOrItsExpiryTheOwnerGetsANewBasket() {
        var first = open("user-1").basket();
        shop.basketService.delete(first.id());
        var second = open("user-1");
        shop.later(Duration.ofDays(91));
        var third = open("user-1");

        assertThat(second.created()).isTrue();
        assertThat(third.created()).isTrue();
        assertThat(third.basket().id()).isNotEqualTo(second.basket().id());
    }

    @Test
    void theBasketIsAnsweredWhateverItsCountryUnlessThatMustMatch() {
        var basket = open("user-1").basket();

        assertThat(shop.ownerService.open("user-1", "DE", false, null).basket()).isEqualTo(basket);
        assertThatExceptionOfType(Refusal.CountryMismatch.class)
                .isThrownBy(() -> shop.ownerService.open("user-1", "DE", true, null));
        assertThat(shop.ownerService.open("user-1", "GB", true, null).basket()).isEqualTo(basket);
        assertThatExceptionOfType(Refusal.TerritoryNotServed.class)
                .isThrownBy(() -> shop.ownerService.open("user-1", "FR", false, null));
    }

    @Test
    void aGuestsBasketBecomesTheOwnersWhenThereIsNone() {
        var guests = shop.keeps(basketOf(track(1)));

        var taken = shop.ownerService.open("user-1", "GB", false, guests.id());

        assertThat(taken.created()).isFalse();
        assertThat(taken.basket().id()).isEqualTo(guests.id());
        assertThat(taken.basket().ownerId()).isEqualTo("user-1");
        assertThat(taken.basket().items()).isEqualTo(guests.items());
        assertThat(open("user-1").basket()).isEqualTo(taken.basket());
    }

    @Test
    void aGuestsBasketStaysTheGuestsWhenTheOwnerHasOne() {
        var owners = open("user-1").basket();
        var guests = shop.keeps(basketOf(track(1)));

        assertThat(shop.ownerService.open("user-1", "GB", false, guests.id()).basket())
                .isEqualTo(owners);
        assertThat(shop.has(guests.id())).isEqualTo(guests);
    }

    @Test
    void aBasketOfSomebodyElseIsNotTaken() {
        var theirs = open("user-2").basket();

        assertThatExceptionOfType(Refusal.BasketNotMergeable.class)
                .isThrownBy(() -> shop.ownerService.open("user-1", "GB", false, theirs.id()));
        assertThatExceptionOfType(Refusal.BasketNotFound.class)
                .isThrownBy(() -> shop.ownerService.open("user-1", "GB", false, BasketId.random()));
        assertThatExceptionOfType(Refusal.BasketNotFound.class)
                .isThrownBy(() ->
                        Caller.actingFor("user-1", () -> shop.ownerService.open("user-1", "GB", false, theirs.id())));

        assertThat(open("user-1").created()).isTrue();
    }

    @Test
    void aCallerWhoIsBoundToAUserOpensNobodyElsesBasket() {
        var theirs = open("user-2").basket();

        assertThatExceptionOfType(Refusal.AnotherUser.class)
                .isThrownBy(() -> Caller.actingFor("user-1", () -> open("user-2")));
        assertThat(Caller.actingFor("user-2", () -> open("user-2")).basket()).isEqualTo(theirs);
    }
}
