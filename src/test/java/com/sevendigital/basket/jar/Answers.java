package com.sevendigital.basket.jar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How calls of one kind were answered, and after how long. */
record Answers(List<Timed> all) {

    static final Answers NONE = new Answers(List.of());

    private static final int SLOWEST = 100;

    /**
     * One of them.
     *
     * @param outcome the status and what it means, such as {@code 503 storage-unavailable}
     */
    record Timed(String outcome, long millis) {

        static Timed of(Callable<StoreClient.Answer> call) throws Exception {
            var start = System.nanoTime();
            var answer = call.call();
            var word = answer.status() < 300 ? answer.body().path("status").asText() : answer.problem();
            var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            return new Timed("%d %s".formatted(answer.status(), word), millis);
        }
    }

    /** Makes all calls at the same time. */
    static Answers atOnce(List<Callable<StoreClient.Answer>> calls) {
        var answers = new ArrayList<Future<Timed>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            calls.forEach(call -> answers.add(threads.submit(() -> Timed.of(call))));
        }
        return new Answers(answers.stream().map(Future::resultNow).toList());
    }

    /** Makes a call so many times, one after another. */
    static Answers inTurn(int times, Callable<StoreClient.Answer> call) {
        return new Answers(IntStream.range(0, times)
                .mapToObj(_ -> atOnce(List.of(call)))
                .flatMap(answers -> answers.all().stream())
                .toList());
    }

    Answers and(Answers others) {
        return new Answers(Stream.concat(all.stream(), others.all().stream()).toList());
    }

    Map<String, Long> outcomes() {
        return all.stream()
                .map(Timed::outcome)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    }

    long count(String outcome) {
        return outcomes().getOrDefault(outcome, 0L);
    }

    /** How many per cent were answered like that. */
    long share(String outcome) {
        return 100 * count(outcome) / Math.max(1, all.size());
    }

    long p50() {
        return percentile(50);
    }

    long slowest() {
        return percentile(SLOWEST);
    }

    @Override
    public String toString() {
        return outcomes().entrySet().stream()
                .map(outcome -> outcome.getValue() + " × " + outcome.getKey())
                .collect(Collectors.joining(", "));
    }

    private long percentile(int share) {
        var sorted = all.stream().mapToLong(Timed::millis).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) * share / 100];
    }
}
