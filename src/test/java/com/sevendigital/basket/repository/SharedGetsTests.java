package com.sevendigital.basket.repository;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.TimeBudget;
import com.sevendigital.basket.exchange.Timings;
import com.sevendigital.basket.exchange.Trace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Who asks for an item at the same moment as others shares their call, and sees what it would see alone. */
class SharedGetsTests {

    private static final String NAME = "shared-gets";
    private static final TestTable TABLE = TestTable.named(NAME);
    private static final DynamoProperties PROPERTIES = TestTable.properties(TestTable.sharedEndpoint(), NAME);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int MANY = 60;

    private final RecordedGets table = new RecordedGets(TABLE.client(), PROPERTIES);
    private final AtomicReference<Runnable> givingWay = new AtomicReference<>(() -> {});
    private final SharedGets gets = new SharedGets(
            table,
            new TableCalls(PROPERTIES),
            () -> givingWay.getAndSet(() -> {}).run());

    @BeforeAll
    static void fill() {
        Stream.of("a", "b", "c")
                .map(SharedGetsTests::key)
                .forEach(item ->
                        TABLE.client().putItem(put -> put.tableName(NAME).item(item)));
    }

    @Test
    void whoAsksWhenNobodyElseDoesAsksAlone() {
        assertThat(asked("a")).isEqualTo("a");

        assertThat(table.calls()).containsExactly("one");
    }

    @Test
    void thoseWhoAskWhileOthersDoShareACall() {
        assertThat(together("a", "-", "b", "a")).containsExactly("a", "none", "b", "a");

        assertThat(table.calls()).containsExactly("several");
    }

    @Test
    void whoAsksWhileAnotherDoesAndNobodyComesAsksAlone() {
        assertThat(together("a")).containsExactly("a");

        assertThat(table.calls()).containsExactly("one");
    }

    @Test
    void aCallIsForSoManyItemsAtTheMost() {
        var ids = IntStream.rangeClosed(0, GetGroup.MOST_ITEMS).mapToObj(n -> "-" + n);

        assertThat(together(ids.toArray(String[]::new))).hasSize(26).containsOnly("none");

        assertThat(table.calls()).containsExactlyInAnyOrder("several", "one");
    }

    @Test
    void forWhomTheTableHasNotLookedAsksAlone() {
        table.changing(found -> new FoundItems(Map.of("a", found.item("a").orElseThrow()), Set.of("a", "-")));

        assertThat(together("a", "b", "-")).containsExactly("a", "b", "none");

        assertThat(table.calls()).containsExactly("several", "one");
    }

    @Test
    void whereCallsForSeveralAreRefusedEverybodyAsksAlone() {
        table.changing(_ -> {
            throw DynamoDbException.builder()
                    .statusCode(400)
                    .message("no permission")
                    .build();
        });

        assertThat(together("a", "-", "b")).containsExactly("a", "none", "b");

        assertThat(table.calls()).containsExactly("several", "one", "one", "one");
    }

    @Test
    void whoWasLateForAllIsNoReasonForTheOthers() {
        table.changing(_ -> {
            throw ApiCallTimeoutException.create(1);
        });

        assertThat(together("a", "b")).containsExactly("a", "b");

        assertThat(table.calls()).containsExactly("several", "one", "one");
    }

    @Test
    void whomAnotherCannotAskForAsksAlone() {
        table.changing(_ -> {
            throw new IllegalStateException("a fault");
        });

        assertThat(together("a", "b", "c")).containsExactly("IllegalStateException", "b", "c");

        assertThat(table.calls()).containsExactly("several", "one", "one");
    }

    @Test
    void whoIsLeftByWhomItJoinedAsksAlone() {
        var left = new CompletableFuture<String>();
        table.meanwhile(() -> {
            givingWay.set(() -> {
                var other = Thread.startVirtualThread(() -> left.complete(asked("b")));
                await().atMost(LONGEST).until(() -> waitsOrIsDone(other));
                throw new OutOfMemoryError("for this test");
            });
            assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> gets.get("a"));
        });

        asked("busy");

        assertThat(left).succeedsWithin(LONGEST).isEqualTo("b");
        assertThat(together("a", "c")).containsExactly("a", "c");
        assertThat(table.calls()).containsExactly("one", "several");
    }

    @Test
    void whereTheTableIsSilentAllAreAnsweredWhenTheTimeOfACallIsOver() {
        try (var sick = new SickTable()) {
            sick.answers(aResponse().withFixedDelay(SickTable.STALL_MILLIS));
            var silent = sick.properties(SickTable.SHORT);
            var asksIt = new RecordedGets(TestTable.client(silent), silent);
            var calls = new TableCalls(silent);

            assertThat(together(new SharedGets(asksIt, calls, this::giveWay), asksIt, "a", "b"))
                    .containsOnly("Unavailable");

            assertThat(asksIt.calls()).containsExactly("several");
            assertThat(calls.last()).isEqualTo(BasketRepository.LastCall.NOT_ANSWERING);
        }
    }

    @Test
    void whoHasLessTimeThanTheOthersWaitsForNoneOfThem() {
        var hurried = new Exchange(Trace.begin(), TimeBudget.of(LONGEST), new Timings());
        var answers = new ArrayList<String>();
        table.meanwhile(() -> {
            givingWay.set(() -> answers.add(hurried.<String, RuntimeException>call(() -> asked("b"))));
            answers.add(asked("a"));
        });

        asked("busy");

        assertThat(answers).containsExactly("b", "a");
        assertThat(table.calls()).containsExactly("one", "one");
    }

    @Test
    void whoseTimeIsOverIsNotAnswered() {
        var over = new Exchange(Trace.begin(), TimeBudget.of(Duration.ZERO), new Timings());

        assertThat(over.<String, RuntimeException>call(() -> asked("a"))).isEqualTo("Unavailable");

        assertThat(table.calls()).isEmpty();
    }

    @Test
    void howeverManyAskWhatWasWrittenBeforeIsSeen() throws InterruptedException {
        var shared = new SharedGets(table, new TableCalls(PROPERTIES));
        Callable<Boolean> countAndLook = () -> counted() <= number(shared.get("counter"));

        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = askers.invokeAll(
                    IntStream.range(0, MANY).mapToObj(_ -> countAndLook).toList());

            assertThat(looks)
                    .allSatisfy(look -> assertThat(look).succeedsWithin(LONGEST).isEqualTo(true));
        }
    }

    @Test
    void thoseWhoAreAllReadyToAskMakeFewerCallsThanTheyAre() throws InterruptedException {
        var shared = new SharedGets(table, new TableCalls(PROPERTIES));
        Callable<Boolean> look =
                () -> shared.get("a").containsKey("id") && shared.get("-").isEmpty();

        try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = askers.invokeAll(
                    IntStream.range(0, MANY).mapToObj(_ -> look).toList());

            assertThat(looks)
                    .allSatisfy(seen -> assertThat(seen).succeedsWithin(LONGEST).isEqualTo(true));
        }
        assertThat(table.calls()).contains("several").hasSizeLessThan(2 * MANY);
    }

    /** What comes of asking for those while another asks for something: the first gathers the others. */
    private List<String> together(String... ids) {
        return together(gets, table, ids);
    }

    private List<String> together(SharedGets gets, RecordedGets table, String... ids) {
        var answers = IntStream.range(0, ids.length)
                .mapToObj(_ -> new CompletableFuture<String>())
                .toList();
        table.meanwhile(() -> {
            givingWay.set(() -> {
                var others = IntStream.range(1, ids.length)
                        .mapToObj(n ->
                                Thread.startVirtualThread(() -> answers.get(n).complete(asked(gets, ids[n]))))
                        .toList();
                await().atMost(LONGEST).until(() -> others.stream().allMatch(SharedGetsTests::waitsOrIsDone));
            });
            answers.getFirst().complete(asked(gets, ids[0]));
        });
        asked(gets, "busy");
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private void giveWay() {
        givingWay.getAndSet(() -> {}).run();
    }

    private static boolean waitsOrIsDone(Thread thread) {
        return thread.getState() == Thread.State.WAITING || !thread.isAlive();
    }

    private String asked(String id) {
        return asked(gets, id);
    }

    private static String asked(SharedGets gets, String id) {
        try {
            var item = gets.get(id);
            return item.isEmpty()
                    ? "none"
                    : Objects.requireNonNull(item.get("id")).s();
        } catch (RuntimeException failed) {
            return failed.getClass().getSimpleName();
        }
    }

    private static long counted() {
        return number(TABLE.client()
                .updateItem(update -> update.tableName(NAME)
                        .key(key("counter"))
                        .updateExpression("ADD n :one")
                        .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))
                        .returnValues("UPDATED_NEW"))
                .attributes());
    }

    private static long number(Map<String, AttributeValue> item) {
        return Long.parseLong(Objects.requireNonNull(item.get("n")).n());
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }
}
