package com.sevendigital.basket.history;

import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.jar.HostilePurchasing;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** Waits, when nothing goes wrong any more, until every checkout is settled, and reads how everything ended. */
final class Aftermath {

    /** What the table or Purchasing still holds back is done by then. */
    private static final Duration QUIET = Duration.ofSeconds(6);

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String READER = "reader";

    private final History history;
    private final RecordingStore store;
    private final Instances instances;
    private final HostilePurchasing purchasing;

    Aftermath(History history, RecordingStore store, Instances instances, HostilePurchasing purchasing) {
        this.history = history;
        this.store = store;
        this.instances = instances;
        this.purchasing = purchasing;
    }

    /** How everything ended; what is not settled in time is shown as it is. */
    Ending ending() {
        var baskets = baskets();
        var open = ConcurrentHashMap.<String>newKeySet();
        open.addAll(baskets);
        try {
            await("the settling of all checkouts")
                    .pollDelay(QUIET)
                    .pollInterval(Duration.ofMillis(500))
                    .atMost(LONGEST)
                    .until(() -> {
                        open.removeIf(basket -> read(basket)
                                .filter(seen -> seen.isOpen() || seen.isOrdered())
                                .isPresent());
                        return open.isEmpty();
                    });
        } catch (ConditionTimeoutException stuck) {
            // The checker says which, and shows their calls.
        }
        var read = baskets.stream().map(this::readAtLast).toList();
        var charges = charges();
        var checkouts = checkouts(read, charges).stream()
                .flatMap(checkout -> readCheckout(checkout).stream())
                .toList();
        return new Ending(read, checkouts, charges);
    }

    private Set<String> baskets() {
        return history.calls().stream()
                .map(Call::basket)
                .filter(basket -> !basket.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> checkouts(List<BasketView> baskets, List<Charge> charges) {
        var told = history.calls().stream()
                .flatMap(call -> call.seenCheckout().stream())
                .map(CheckoutView::id);
        var shown = baskets.stream().flatMap(basket -> Optional.ofNullable(basket.checkout()).stream());
        return Stream.of(told, shown, charges.stream().map(Charge::key))
                .flatMap(ids -> ids)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Optional<BasketView> read(String basket) {
        return call(basket, new Operation.Get()).seenBasket();
    }

    private BasketView readAtLast(String basket) {
        return await("a reading of " + basket)
                .pollDelay(Duration.ZERO)
                .atMost(LONGEST)
                .until(() -> read(basket), Optional::isPresent)
                .orElseThrow();
    }

    /** Empty when the basket has forgotten it: it remembers the last ones only. */
    private Optional<CheckoutView> readCheckout(String id) {
        var basket = new Charge(id, 0, Set.of(), BigDecimal.ZERO).basket();
        return await("a reading of checkout " + id)
                .pollDelay(Duration.ZERO)
                .atMost(LONGEST)
                .until(
                        () -> call(basket, new Operation.GetCheckout(id)),
                        call -> call.answer() != null && call.answer().status() < 500)
                .seenCheckout();
    }

    private Call call(String basket, Operation operation) {
        var instance = instances.at(basket.hashCode() & 1);
        return store.call(READER, instance.name(), instance.address(), basket, operation);
    }

    private List<Charge> charges() {
        return purchasing.charges().stream()
                .collect(Collectors.groupingBy(HostilePurchasing.Charge::key))
                .values()
                .stream()
                .map(same -> new Charge(
                        same.getFirst().key(),
                        same.size(),
                        new TreeSet<>(same.getFirst().products()),
                        new BigDecimal(same.getFirst().total())))
                .toList();
    }
}
