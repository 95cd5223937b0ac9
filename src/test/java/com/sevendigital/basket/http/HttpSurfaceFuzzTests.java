package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.api.PublishedCalls;
import com.sevendigital.basket.api.PublishedCalls.Operation;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.statistics.Statistics;
import org.springframework.test.context.TestContextManager;

/**
 * Requests that are made up from the published contract, valid ones and such as nobody should send. How many there are is
 * {@code fuzz.tries}; a failure tells the seed, and the smallest request that fails.
 */
@Label("HttpSurfaceFuzzTests")
class HttpSurfaceFuzzTests extends WholeService {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private List<Operation> operations = List.of();

    /** What {@link WholeService} has from JUnit's own engine, the running service too, is shared with this one. */
    @BeforeProperty
    void start() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
        connect();
        operations = PublishedCalls.of(
                client().call("GET", "/v3/api-docs").undocumented().is(200).body());
    }

    @Provide
    Arbitrary<FuzzedRequest> requests() {
        return FuzzedRequests.ofAll(operations);
    }

    @Provide
    Arbitrary<FuzzStage.Kind> stages() {
        return Arbitraries.of(
                FuzzStage.Kind.FILLED, FuzzStage.Kind.FILLED, FuzzStage.Kind.EMPTY, FuzzStage.Kind.ORDERED);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    @Label("every answer keeps the contract, and what is refused changes nothing")
    void everyAnswerKeepsTheContract(@ForAll("requests") FuzzedRequest madeUp, @ForAll("stages") FuzzStage.Kind kind) {
        var stage = new FuzzStage(client(), kind, madeUp);
        var request = madeUp.at(stage::in);
        var allowed = FuzzJudge.allows(request);
        var start = System.nanoTime();

        var answer = request.call(client()).answer();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
        assertThat(answer.status()).as("%s%n%s", request, answer.body()).isLessThan(500);
        if (answer.status() >= 400) {
            stage.isUntouched();
        }
        agrees(request, allowed, answer);
        Statistics.label("call").collect(request.operation().id());
        Statistics.label("allowed, status").collect(allowed, answer.status());
    }

    /** What the schemas allow is never called invalid, and what they do not allow is never done. */
    private static void agrees(FuzzedRequest request, boolean allowed, Answer answer) {
        if (allowed && !FuzzJudge.refusedByText(answer)) {
            assertThat(answer.status())
                    .as("the contract allows%n%s%n%s", request, answer.body())
                    .isNotIn(400, 405, 406, 413, 415, 428);
        }
        if (!allowed) {
            assertThat(answer.status())
                    .as("the contract does not allow%n%s%n%s", request, answer.body())
                    .isGreaterThanOrEqualTo(400);
        }
    }
}
