package com.sevendigital.basket.history;

import static com.sevendigital.basket.history.Story.basket;
import static com.sevendigital.basket.history.Story.begun;
import static com.sevendigital.basket.history.Story.open;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.history.Operation.Add;
import com.sevendigital.basket.history.Operation.AddMany;
import com.sevendigital.basket.history.Operation.Empty;
import com.sevendigital.basket.history.Operation.Get;
import com.sevendigital.basket.history.Operation.Remove;
import com.sevendigital.basket.history.Violation.Rule;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the checker says of the contents and versions of a basket. */
class HistoryCheckerTests {

    private static final Add ADD_1 = new Add("track-1");
    private static final Add ADD_2 = new Add("track-2");
    private static final Remove REMOVE_1 = new Remove("track-1");

    @Test
    void addsAndRemovalsOneAfterTheOtherAreInOrder() {
        var story = begun().answered(ADD_1, 201, open(2, "track-1"))
                .answered(new AddMany(Set.of("track-1", "track-2")), 200, open(3, "track-1", "track-2"))
                .answered(REMOVE_1, 200, open(4, "track-2"))
                .answered(REMOVE_1, 200, open(4, "track-2"))
                .answered(new Empty(), 200, open(5))
                .answered(ADD_1, 201, open(6, "track-1"))
                .reads(open(6, "track-1"))
                .ends(open(6, "track-1"));

        assertThat(story.broken()).isEmpty();
    }

    @Test
    void aLostUpdateIsFound() {
        var story = begun().answered(ADD_1, 201, open(2, "track-1"))
                .answered(ADD_2, 201, open(3, "track-1", "track-2"))
                .reads(open(4, "track-2"));

        assertThat(story.broken()).containsExactly(Rule.NOTHING_IS_LOST);
    }

    @Test
    void anAddThatDoesNotShowWhatItAddedIsFound() {
        assertThat(begun().answered(ADD_1, 200, open(1)).broken()).containsExactly(Rule.NOTHING_IS_LOST);
    }

    @Test
    void aRefusedRemovalExcusesNothing() {
        var story = begun().answered(ADD_1, 201, open(2, "track-1"))
                .refused(REMOVE_1, 400, "validation-failed")
                .reads(open(3));

        assertThat(story.broken()).containsExactly(Rule.NOTHING_IS_LOST);
    }

    @Test
    void aRemovalThatWasOverBeforeTheAddExcusesNothing() {
        var story = begun().answered(REMOVE_1, 200, open(1))
                .answered(ADD_1, 201, open(2, "track-1"))
                .reads(open(3));

        assertThat(story.broken()).containsExactly(Rule.NOTHING_IS_LOST);
    }

    @Test
    void aResurrectedItemIsFound() {
        var story = begun().answered(ADD_1, 201, open(2, "track-1"))
                .answered(REMOVE_1, 200, open(3))
                .reads(open(4, "track-1"));

        assertThat(story.broken()).containsExactly(Rule.NOTHING_COMES_FROM_NOWHERE);
    }

    @Test
    void anItemThatNobodyAddedOrWhoseAddWasRefusedIsFound() {
        assertThat(begun().reads(open(2, "track-1")).broken()).containsExactly(Rule.NOTHING_COMES_FROM_NOWHERE);
        assertThat(begun().refused(ADD_1, 503, "catalogue-unavailable")
                        .reads(open(2, "track-1"))
                        .broken())
                .containsExactly(Rule.NOTHING_COMES_FROM_NOWHERE);
    }

    @Test
    void aRemovalThatStillShowsTheItemIsFound() {
        var story = begun().answered(ADD_1, 201, open(2, "track-1")).answered(REMOVE_1, 200, open(3, "track-1"));

        assertThat(story.broken()).containsExactly(Rule.NOTHING_COMES_FROM_NOWHERE);
    }

    @Test
    void aDoubledVersionIsFound() {
        var story = begun().answered(ADD_1, 201, open(2, "track-1"))
                .answered(ADD_2, 201, open(2, "track-2"))
                .overlapping(1);

        assertThat(story.broken())
                .containsExactly(Rule.EACH_VERSION_HAS_ONE_CONTENT, Rule.EACH_CHANGE_HAS_ITS_OWN_VERSION);
    }

    @Test
    void aVersionThatGoesBackIsFound() {
        var story = begun().answered(ADD_1, 201, open(2, "track-1")).reads(open(1));

        assertThat(story.broken()).containsExactly(Rule.VERSIONS_ONLY_GROW);
    }

    @Test
    void aBasketThatIsOpenAgainAfterItWasOrderedIsFound() {
        var story = begun().reads(basket(3, "ordered")).reads(open(4));

        assertThat(story.broken()).containsExactly(Rule.ORDERED_IS_FINAL);
    }

    @Test
    void anAccidentInsideTheServiceIsFound() {
        assertThat(begun().refused(new Get(), 500, "internal").broken()).containsExactly(Rule.NO_ANSWER_IS_AN_ACCIDENT);
    }
}
