package com.sevendigital.basket.history;

import static com.sevendigital.basket.history.Story.begun;
import static com.sevendigital.basket.history.Story.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.history.Operation.Add;
import com.sevendigital.basket.history.Operation.Remove;
import com.sevendigital.basket.history.Violation.Rule;
import org.junit.jupiter.api.Test;

/** The checker accuses nobody of what may have happened to a sound service. */
class HistoryCheckerDoubtTests {

    private static final Add ADD_1 = new Add("track-1");
    private static final Add ADD_2 = new Add("track-2");
    private static final Remove REMOVE_1 = new Remove("track-1");

    @Test
    void callsThatOverlapMayTakeEffectInEitherOrder() {
        var story = begun().answered(ADD_1, 201, open(2, "track-1"))
                .answered(REMOVE_1, 200, open(3))
                .overlapping(1)
                .answered(ADD_2, 201, open(5, "track-1", "track-2"))
                .answered(ADD_1, 201, open(4, "track-1"))
                .overlapping(2)
                .reads(open(5, "track-1", "track-2"));

        assertThat(story.broken()).isEmpty();
    }

    @Test
    void aCallWithoutAnAnswerMayHaveHappenedOrNotOrMuchLater() {
        var story = begun().unanswered(ADD_1)
                .refused(ADD_2, 503, "storage-unavailable")
                .reads(open(1))
                .reads(open(2, "track-2"))
                .unanswered(new Remove("track-2"))
                .reads(open(2, "track-2"))
                .reads(open(4, "track-1"));

        assertThat(story.broken()).isEmpty();
    }

    @Test
    void aChangeThatIsRefusedByTheBasketsStateMayHaveBeenMadeByAnEarlierAttempt() {
        var story = begun().refused(ADD_1, 409, "basket-not-open").reads(open(2, "track-1"));

        assertThat(story.broken()).isEmpty();
    }

    @Test
    void butItIsMadeNoLaterThanItsAnswer() {
        var story =
                begun().refused(ADD_1, 409, "basket-not-open").reads(open(1)).reads(open(2, "track-1"));

        assertThat(story.broken()).containsExactly(Rule.NOTHING_COMES_FROM_NOWHERE);
    }

    @Test
    void aSlowChangeMayBeMadeOnceMoreByAnAttemptThatWasHeldUp() {
        var story = begun().answered(ADD_1, 201, open(2, "track-1"))
                .answered(REMOVE_1, 200, open(3))
                .slowly()
                .answered(ADD_1, 201, open(4, "track-1"))
                .reads(open(5));

        assertThat(story.broken()).isEmpty();
    }
}
