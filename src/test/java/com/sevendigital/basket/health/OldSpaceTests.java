package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** When the heap's old space is collected, and that it is. */
class OldSpaceTests {

    private static final long MEGABYTE = 1 << 20;

    private final AtomicLong used = new AtomicLong(20 * MEGABYTE);
    private final AtomicLong left = new AtomicLong();
    private final InFlightRequests requests = new InFlightRequests();
    private final AtomicInteger collections = new AtomicInteger();
    private final OldSpace space = space(() -> collected(15 * MEGABYTE));

    OldSpaceTests() {
        space.look();
    }

    private OldSpace space(Runnable collection) {
        return new OldSpace(new SimpleAsyncTaskScheduler(), requests, used::get, left::get, () -> {
            collections.incrementAndGet();
            collection.run();
        });
    }

    private void collected(long bytes) {
        used.set(bytes);
        left.set(bytes);
    }

    @Test
    void whatAStartHasLeftIsNotCollected() {
        space.look();

        assertThat(collections).hasValue(0);
    }

    @Test
    void whatAStartHasLeftIsNotCollectedEvenIfACollectionDuringItHasLeftLess() {
        left.set(5 * MEGABYTE);
        var started = space(() -> collected(5 * MEGABYTE));

        started.look();
        started.look();

        assertThat(collections).hasValue(0);
    }

    @Test
    void growthByHalfIsCollectedWhenNobodyHasComeSinceTheLastLook() {
        requests.begin().close();
        used.set(31 * MEGABYTE);
        space.look();
        assertThat(collections).hasValue(0);

        space.look();

        assertThat(collections).hasValue(1);
    }

    @Test
    void growthByHalfIsNotCollectedWhileSomebodyIsServed() {
        used.set(31 * MEGABYTE);
        try (var _ = requests.begin()) {
            space.look();
            space.look();
            assertThat(collections).hasValue(0);
        }

        space.look();

        assertThat(collections).hasValue(1);
    }

    @Test
    void whatHasDoubledIsCollectedWhoeverIsServed() {
        used.set(41 * MEGABYTE);

        try (var _ = requests.begin()) {
            space.look();
        }

        assertThat(collections).hasValue(1);
    }

    @Test
    void growthCountsFromWhatTheLastCollectionHasLeft() {
        used.set(31 * MEGABYTE);
        space.look();

        used.set(22 * MEGABYTE);
        space.look();
        assertThat(collections).hasValue(1);

        used.set(23 * MEGABYTE);
        space.look();
        assertThat(collections).hasValue(2);
    }

    @Test
    void growthCountsFromWhatACollectionOfTheMachinesOwnHasLeft() {
        collected(10 * MEGABYTE);
        space.look();

        used.set(16 * MEGABYTE);
        space.look();

        assertThat(collections).hasValue(1);
    }

    @Test
    void whatIsAllInUseIsNotCollectedAgainAndAgain() {
        var full = space(() -> collected(used.get()));
        full.look();
        used.set(100 * MEGABYTE);

        full.look();
        full.look();

        assertThat(collections).hasValue(1);
    }

    /** As instances in the JVM of these tests were: seven in a row had it collected, for a second or two each. */
    @Test
    void whatIsAllInUseIsNotCollectedAgainByEachInstanceOfAJvm() {
        var instances = Stream.generate(() -> space(() -> collected(used.get())))
                .limit(7)
                .toList();
        instances.forEach(OldSpace::look);
        used.set(100 * MEGABYTE);

        instances.forEach(OldSpace::look);

        assertThat(collections).hasValue(1);
    }

    @Test
    void itIsLookedAtFromWhenTheInstanceIsUp() {
        var looks = new AtomicInteger();
        try (var scheduler = new SimpleAsyncTaskScheduler()) {
            var growing = new OldSpace(
                    scheduler,
                    requests,
                    () -> looks.incrementAndGet() == 1 ? 20 * MEGABYTE : 41 * MEGABYTE,
                    left::get,
                    () -> {
                        left.set(41 * MEGABYTE);
                        collections.incrementAndGet();
                    });
            assertThat(looks).hasValue(0);

            growing.onApplicationEvent(new ApplicationReadyEvent(
                    new SpringApplication(), new String[0], new GenericApplicationContext(), Duration.ZERO));

            await().untilAsserted(() -> assertThat(collections).hasValue(1));
        }
    }

    @Test
    void anotherCollectorsMemoryIsItsOwnBusiness() throws Exception {
        assertThat(usedMegabytes("-XX:+UseG1GC")).containsExactly(0L, 0L, 0L);
    }

    @Test
    void whatIsNoLongerInUseIsGoneFromTheHeapAfterALook() throws Exception {
        assertThat(usedMegabytes("-XX:+UseSerialGC"))
                .satisfiesExactly(
                        before -> assertThat(before).isGreaterThanOrEqualTo(48),
                        after -> assertThat(after).isBetween(16L, 47L),
                        left -> assertThat(left).isBetween(16L, 47L));
    }

    private static List<Long> usedMegabytes(String collector) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(List.of(
                        java,
                        collector,
                        "-Xmx128m",
                        "-Xmn16m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LeavingThingsBehind.class.getName()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return said.lines().map(Long::parseLong).toList();
    }

    /**
     * A JVM that needs something no longer; says how many megabytes of its old space are used before a look, and after it, and
     * what is known to be left.
     */
    static class LeavingThingsBehind {

        static volatile byte[] inUse = {};
        static volatile byte[] usedOnce = {};

        private LeavingThingsBehind() {}

        public static void main(String[] arguments) {
            var used = OldSpace.usedBytes();
            var space = new OldSpace(
                    new SimpleAsyncTaskScheduler(),
                    new InFlightRequests(),
                    used,
                    OldSpace.leftBytes(),
                    ManagementFactory.getMemoryMXBean()::gc);
            space.look();
            inUse = new byte[(int) (16 * MEGABYTE)];
            usedOnce = new byte[(int) (32 * MEGABYTE)];
            System.out.println(used.getAsLong() / MEGABYTE);
            usedOnce = new byte[0];
            space.look();
            System.out.println(used.getAsLong() / MEGABYTE);
            System.out.println(OldSpace.leftBytes().getAsLong() / MEGABYTE);
        }
    }
}
