package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.ownedBy;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Merge;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** How often the table is asked: once for whatever happens to a basket, whether or not the condition holds. */
class RoundTripTests {

    private static final TestTable TABLE = TestTable.named("baskets");
    private static final Product TRACK = new Product.Track(1);

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final BasketRepository baskets = TABLE.repository(counted(TABLE.client()));

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void anythingThatSucceedsIsOneCall(Use use, String call) {
        var basket = basketOf(track(1));
        TABLE.repository().create(basket);

        use.of(baskets, basket);

        assertThat(calls).containsExactly(call);
    }

    static Stream<Arguments> anythingThatSucceedsIsOneCall() {
        return Stream.of(
                use("create", "putItem", (baskets, _) -> baskets.create(emptyBasket())),
                use("find", "getItem", (baskets, basket) -> baskets.find(basket.id())),
                use("find nothing", "getItem", (baskets, _) -> baskets.find(BasketId.random())),
                use("add", "updateItem", (baskets, basket) -> baskets.add(basket, additions(track(2), track(3)), NOW)),
                use("remove", "updateItem", (baskets, basket) -> baskets.remove(basket.id(), TRACK, NOW)),
                use(
                        "remove nothing",
                        "updateItem",
                        (baskets, basket) -> baskets.remove(basket.id(), new Product.Track(9), NOW)),
                use("delete", "deleteItem", (baskets, basket) -> baskets.delete(basket.id())),
                use("delete nothing", "deleteItem", (baskets, _) -> baskets.delete(BasketId.random())),
                use("replace", "updateItem", (baskets, basket) -> baskets.replace(basket, claimed(basket))));
    }

    @ParameterizedTest
    @MethodSource
    void whateverIsRefusedIsOneCallToo(Use use) {
        var seen = basketOf(track(1));
        TABLE.repository().create(claimed(seen));

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> use.of(baskets, seen))
                .isInstanceOfAny(Refusal.BasketNotOpen.class, BasketRepository.ChangedMeanwhile.class);

        assertThat(calls).hasSize(1);
    }

    static Stream<Named<Use>> whateverIsRefusedIsOneCallToo() {
        return Stream.of(
                Named.of("add", (baskets, basket) -> baskets.add(basket, additions(track(2)), NOW)),
                Named.of("remove", (baskets, basket) -> baskets.remove(basket.id(), TRACK, NOW)),
                Named.of("delete", (baskets, basket) -> baskets.delete(basket.id())),
                Named.of("replace", (baskets, basket) -> baskets.replace(basket, claimed(basket.remove(TRACK, NOW)))));
    }

    @Test
    void emptyingReadsWhatThereIsToRemove() {
        var basket = basketOf(track(1));
        TABLE.repository().create(basket);

        baskets.empty(basket.id(), 2L, NOW);

        assertThat(calls).containsExactly("getItem", "updateItem");
    }

    @Test
    void anOwnersBasketIsFoundByOneCallAndMadeByAnother() {
        var basket = ownedBy("user-of-round-trips", emptyBasket());

        assertThat(baskets.basketOf("user-of-round-trips")).isEmpty();
        baskets.own(null, basket, null);

        assertThat(calls).containsExactly("getItem", "transactWriteItems");
    }

    @Test
    void aMergeIsOneTransactionAndALookAtWhatBecameOfIt() {
        var target = basketOf(track(1));
        var source = basketOf(track(2));
        TABLE.repository().create(target);
        TABLE.repository().create(source);

        baskets.merge(target, source, Merge.of(target, source, additions(track(2)), List.of(), NOW), NOW);

        assertThat(calls).containsExactly("transactWriteItems", "getItem");
    }

    @Test
    void addingWhatWasSeenToBeThereAsksNobody() {
        var basket = basketOf(track(1));

        assertThat(baskets.add(basket, additions(track(1)), NOW).basket()).isEqualTo(basket);

        assertThat(calls).isEmpty();
    }

    @Test
    void addingWhatAnotherAddedMeanwhileIsOneCall() {
        var seen = emptyBasket();
        TABLE.repository().create(seen.add(additions(track(1)), NOW));

        baskets.add(seen, additions(track(1)), NOW);

        assertThat(calls).containsExactly("updateItem");
    }

    private static Arguments use(String name, String call, Use use) {
        return Arguments.of(Named.of(name, use), call);
    }

    /** Something that is done with a basket that is kept. */
    interface Use {
        void of(BasketRepository baskets, Basket basket);
    }

    private DynamoDbClient counted(DynamoDbClient client) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (_, method, arguments) -> {
                    calls.add(method.getName());
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
