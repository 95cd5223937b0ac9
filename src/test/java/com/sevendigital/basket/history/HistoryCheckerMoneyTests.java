package com.sevendigital.basket.history;

import static com.sevendigital.basket.history.Story.basket;
import static com.sevendigital.basket.history.Story.begun;
import static com.sevendigital.basket.history.Story.buy;
import static com.sevendigital.basket.history.Story.checkout;
import static com.sevendigital.basket.history.Story.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.history.Operation.Add;
import com.sevendigital.basket.history.Operation.AddMany;
import com.sevendigital.basket.history.Violation.Rule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the checker says of checkouts and charges. */
class HistoryCheckerMoneyTests {

    private static final CheckoutView PROCESSING = checkout(2, "processing", "track-1");
    private static final CheckoutView COMPLETED = checkout(2, "completed", "track-1");
    private static final CheckoutView DECLINED = checkout(2, "declined", "track-1");
    private static final BasketView ORDERED = basket(4, "ordered", "track-1");
    private static final BasketView OPEN_AGAIN = open(4, "track-1");

    @Test
    void whatWasBoughtOnceAsSeenIsInOrder() {
        var story = filled().unanswered(buy(2, 1))
                .answered(buy(2, 1), 202, PROCESSING)
                .reads(basket(3, "checkingOut", "track-1"))
                .reads(COMPLETED)
                .reads(ORDERED)
                .charged(2, 1, 1, "track-1")
                .ends(ORDERED, COMPLETED);

        assertThat(story.broken()).isEmpty();
    }

    @Test
    void whatWasDeclinedAndThenBoughtIsInOrder() {
        var bought = checkout(4, "completed", "track-1");
        var story = filled().answered(buy(2, 1), 201, DECLINED)
                .reads(OPEN_AGAIN)
                .answered(buy(4, 1), 201, bought)
                .charged(4, 1, 1, "track-1")
                .ends(basket(6, "ordered", "track-1"), DECLINED, bought);

        assertThat(story.broken()).isEmpty();
    }

    @Test
    void aTrackThatTheReleaseCoversIsNotCharged() {
        var bought = checkout(2, "completed", "release-1");
        var story = begun().answered(
                        new AddMany(Set.of("release-1", "track-1")), 200, open(2, "release-1", "free:track-1"))
                .answered(buy(2, 1), 201, bought)
                .charged(2, 1, 1, "release-1")
                .ends(basket(4, "ordered", "release-1", "free:track-1"), bought);

        assertThat(story.broken()).isEmpty();
    }

    @Test
    void aDoubleChargeIsFound() {
        assertThat(bought().charged(2, 2, 1, "track-1").broken()).containsExactly(Rule.CHARGED_ONCE);
    }

    @Test
    void aSecondChargeUnderAnotherKeyIsFound() {
        var again = checkout(4, "completed", "track-1");
        var story = filled().unanswered(buy(2, 1))
                .unanswered(buy(4, 1))
                .charged(2, 1, 1, "track-1")
                .charged(4, 1, 1, "track-1")
                .reads(OPEN_AGAIN)
                .ends(ORDERED, COMPLETED, again);

        assertThat(story.broken()).containsExactly(Rule.CHARGED_ONCE);
    }

    @Test
    void aChargeWithoutAnOrderIsFound() {
        var story = filled().unanswered(buy(2, 1)).charged(2, 1, 1, "track-1").ends(OPEN_AGAIN, COMPLETED);

        assertThat(story.broken()).containsExactly(Rule.TOLD_THE_TRUTH);
    }

    @Test
    void aChargeThatNobodyAskedForIsFound() {
        var story = filled().refused(buy(2, 1), 503, "purchasing-unavailable")
                .charged(2, 1, 1, "track-1")
                .ends(ORDERED, COMPLETED);

        assertThat(story.broken()).containsExactly(Rule.CHARGED_AS_ASKED);
        assertThat(filled().charged(2, 1, 1, "track-1").ends(ORDERED).broken()).containsExactly(Rule.CHARGED_AS_ASKED);
    }

    @Test
    void anOrderWithoutAChargeIsFound() {
        assertThat(bought().broken()).containsExactly(Rule.TOLD_THE_TRUTH);
    }

    @Test
    void wrongLinesAreFound() {
        assertThat(bought().charged(2, 1, 1, "track-2").broken()).containsExactly(Rule.CHARGED_AS_SEEN);
    }

    @Test
    void aTotalAboveTheConfirmedOneIsFound() {
        var dearer = checkout(2, "completed", "track-1");
        var story = filled().answered(buy(2, 0), 201, dearer)
                .charged(2, 1, 1, "track-1")
                .ends(ORDERED, dearer);

        assertThat(story.broken()).containsExactly(Rule.CHARGED_NO_MORE_THAN_CONFIRMED);
    }

    @Test
    void declinedAlthoughChargedIsFound() {
        var story = filled().answered(buy(2, 1), 201, DECLINED)
                .charged(2, 1, 1, "track-1")
                .ends(ORDERED, COMPLETED);

        assertThat(story.broken()).containsExactly(Rule.TOLD_THE_TRUTH);
    }

    @Test
    void anOutcomeThatChangesIsFound() {
        var story =
                filled().answered(buy(2, 1), 201, DECLINED).reads(PROCESSING).ends(OPEN_AGAIN, DECLINED);

        assertThat(story.broken()).containsExactly(Rule.SETTLED_IS_FINAL);
    }

    @Test
    void aBasketStuckCheckingOutIsFound() {
        var story = filled().unanswered(buy(2, 1)).ends(basket(3, "checkingOut", "track-1"), PROCESSING);

        assertThat(story.broken()).containsExactly(Rule.ALL_IS_SETTLED);
    }

    private static Story filled() {
        return begun().answered(new Add("track-1"), 201, open(2, "track-1"));
    }

    private static Story bought() {
        return filled().answered(buy(2, 1), 202, PROCESSING).ends(ORDERED, COMPLETED);
    }
}
