package com.sevendigital.basket.history;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All calls about one basket.
 *
 * @param calls in the order in which they began
 * @param observations those that showed the basket, by version and then by their end
 */
record BasketHistory(String id, List<Call> calls, List<Observation> observations) {

    private static final Comparator<Observation> BY_VERSION = Comparator.comparingLong(Observation::version)
            .thenComparingLong(seen -> seen.call().end());

    static List<BasketHistory> of(List<Call> calls) {
        return calls.stream()
                .filter(call -> !call.basket().isEmpty())
                .collect(Collectors.groupingBy(Call::basket))
                .entrySet()
                .stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static BasketHistory of(String id, List<Call> calls) {
        var observations = calls.stream()
                .flatMap(call -> call.seenBasket().map(seen -> new Observation(call, seen)).stream())
                .sorted(BY_VERSION)
                .toList();
        return new BasketHistory(id, calls, observations);
    }

    /** The calls that asked for the basket to be bought as it was at that version, and were not refused. */
    Stream<Operation.CheckOut> attempts(long version) {
        return calls.stream()
                .filter(Call::mayHaveHappened)
                .map(Call::operation)
                .filter(Operation.CheckOut.class::isInstance)
                .map(Operation.CheckOut.class::cast)
                .filter(attempt -> attempt.ifMatch() == version);
    }
}
