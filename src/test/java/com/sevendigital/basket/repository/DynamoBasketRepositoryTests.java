package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.declined;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Settlement;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB, under the contract and beyond it: what its items look like. */
class DynamoBasketRepositoryTests extends BasketRepositoryContract {

    private static final TestTable TABLE = TestTable.named("baskets");
    private static final TestTable INDEXED = TestTable.named("indexed-baskets");

    @Override
    public BasketRepository baskets() {
        return TABLE.repository();
    }

    @Test
    void whatALaterReleaseWroteSurvivesEveryChange() {
        var basket = basketOf(track(1));
        baskets().create(basket);
        TABLE.client()
                .updateItem(update -> update.tableName("baskets")
                        .key(TestTable.key(basket.id()))
                        .updateExpression("SET laterColumn = :value")
                        .expressionAttributeValues(Map.of(":value", AttributeValue.fromS("kept"))));

        var added = baskets().add(basket, additions(track(2)), NOW).basket();
        var removed = baskets().remove(added.id(), new Product.Track(2), NOW);
        baskets().replace(removed, claimed(removed));
        baskets().replace(claimed(removed), declined(removed));

        assertThat(TABLE.raw(basket.id())).containsEntry("laterColumn", AttributeValue.fromS("kept"));
        assertThat(baskets().find(basket.id())).contains(declined(removed));
    }

    @Test
    void theExpiryIsANumberOfSecondsAsTheTablesTimeToLiveWantsIt() {
        var basket = emptyBasket();
        baskets().create(basket);
        assertThat(expiry(basket.id())).isEqualTo(Long.toString(NOW.getEpochSecond() + 30 * 24 * 3_600));

        baskets().add(basket, additions(track(1)), NOW.plus(Duration.ofDays(1)));
        assertThat(expiry(basket.id())).isEqualTo(Long.toString(NOW.getEpochSecond() + 31 * 24 * 3_600));
    }

    @Test
    void whileACheckoutIsUnsettledThereIsNothingByWhichTheTableCouldDeleteTheBasket() {
        var basket = basketOf(track(1));
        baskets().create(basket);

        baskets().replace(basket, claimed(basket));
        assertThat(TABLE.raw(basket.id())).doesNotContainKey("expiresAt");

        baskets().replace(claimed(basket), declined(basket));
        assertThat(TABLE.raw(basket.id())).containsKey("expiresAt");
    }

    @Test
    void theIndexOfDueCheckoutsHoldsExactlyTheUnsettledOnes() {
        var open = kept(basketOf(track(1)));
        var running = kept(basketOf(track(1)));
        var unknown = kept(basketOf(track(1)));
        var settled = kept(basketOf(track(1)));
        var undone = kept(basketOf(track(1)));
        var indexed = INDEXED.repository();
        for (var basket : new Basket[] {running, unknown, settled, undone}) {
            indexed.replace(basket, claimed(basket));
        }

        settle(unknown, new Settlement.Unknown());
        settle(settled, new Settlement.Completed("purchase-1"));
        settle(undone, new Settlement.Declined(DeclineReason.PURCHASING_UNAVAILABLE));

        assertThat(INDEXED.client()
                        .scan(scan -> scan.tableName("indexed-baskets").indexName("due-checkouts"))
                        .items())
                .extracting(item ->
                        item.getOrDefault("id", AttributeValue.fromS("none")).s())
                .containsExactlyInAnyOrder(running.id().toString(), unknown.id().toString())
                .doesNotContain(open.id().toString());
        assertThat(INDEXED.raw(running.id()))
                .containsEntry(
                        "dueAt",
                        AttributeValue.fromN(Long.toString(NOW.plusSeconds(15).toEpochMilli())));
    }

    private static Basket kept(Basket basket) {
        INDEXED.repository().create(basket);
        return basket;
    }

    private static void settle(Basket basket, Settlement outcome) {
        INDEXED.repository().replace(claimed(basket), claimed(basket).settle(outcome, NOW));
    }

    private static String expiry(BasketId id) {
        return TABLE.raw(id)
                .getOrDefault("expiresAt", AttributeValue.fromN("0"))
                .n();
    }
}
