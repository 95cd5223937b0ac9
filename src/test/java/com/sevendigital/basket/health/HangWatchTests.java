package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sevendigital.basket.health.InstanceState.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The signs of a hang, and what an instance does that is too young to end itself: this process outlives each test. */
@Isolated
class HangWatchTests {

    private static final Duration NEVER = Duration.ofDays(365);
    private static final Duration SHORT = Duration.ofMillis(200);

    @TempDir
    private Path folder;

    private final InFlightRequests requests = new InFlightRequests();
    private final RequestExecutor executor = new RequestExecutor();
    private final InstanceState state = new InstanceState();
    private final List<HangWatch> watches = new ArrayList<>();

    @AfterEach
    void stop() {
        watches.forEach(HangWatch::stop);
        executor.destroy();
    }

    @Test
    void anInstanceWithoutRequestsDoesNotHang() {
        watch(SHORT, NEVER);

        await().during(SHORT.multipliedBy(2)).until(() -> state.verdict() == Verdict.UP);

        assertThat(folder).isEmptyDirectory();
        assertThat(watches).allMatch(HangWatch::isRunning);
    }

    @Test
    void anInstanceHangsWhileARequestIsTooOld() {
        watch(SHORT, NEVER);

        try (var _ = requests.begin()) {
            awaits(Verdict.HUNG);
        }

        awaits(Verdict.UP);
    }

    @Test
    void anInstanceHangsWhileNoRequestGetsAThread() {
        watch(NEVER, SHORT);

        try (var _ = new BusyCarriers()) {
            awaits(Verdict.HUNG);
        }

        awaits(Verdict.UP);
    }

    @Test
    void anInstanceHangsWhileThreadsAreDeadlocked() {
        watch(NEVER, NEVER);

        try (var _ = new Deadlock()) {
            awaits(Verdict.HUNG);
        }

        awaits(Verdict.UP);
    }

    @Test
    void oneDumpOfAHangNamesWhatEveryThreadDoes() throws Exception {
        var end = new CountDownLatch(1);
        var waiting = Thread.ofVirtual().name("stuck-request").start(() -> waitForTheEnd(end));

        watch(SHORT, NEVER);
        try (var _ = requests.begin()) {
            await().until(() -> !dumps().isEmpty());
            awaits(Verdict.HUNG);
        }
        awaits(Verdict.UP);
        end.countDown();
        waiting.join();

        assertThat(dumps())
                .singleElement()
                .satisfies(dump -> assertThat(Files.readString(dump))
                        .contains("stuck-request", "virtual", "HangWatchTests.waitForTheEnd", "hang-watch"));
    }

    @Test
    void aDumpThatCannotBeWrittenStopsNothing() throws IOException {
        Files.writeString(folder.resolve("dumps"), "no folder");
        folder = folder.resolve("dumps");
        watch(SHORT, NEVER);

        try (var _ = requests.begin()) {
            awaits(Verdict.HUNG);
        }

        awaits(Verdict.UP);
    }

    private void watch(Duration requestAge, Duration heartbeatAge) {
        var properties = new HangProperties(
                requestAge, heartbeatAge, Duration.ofMillis(10), Duration.ZERO, NEVER, folder.resolve("."));
        var dump = new ThreadDump(properties, InstantSource.system());
        var watch = new HangWatch(requests, executor, state, properties, dump);
        watches.add(watch);
        watch.start();
    }

    private void awaits(Verdict verdict) {
        await().atMost(Duration.ofSeconds(60)).until(() -> state.verdict() == verdict);
    }

    private List<Path> dumps() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void waitForTheEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
