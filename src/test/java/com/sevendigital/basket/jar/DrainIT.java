package com.sevendigital.basket.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Two instances behind a load balancer, with customers all the time: one goes and comes back, whatever the reason. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated
class DrainIT {

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Stage stage = new Stage();
    private List<Supervised> instances = List.of();
    private LoadBalancer balancer = new LoadBalancer(List.of());
    private Shoppers shoppers = new Shoppers(balancer, 0);

    @BeforeAll
    void start(@TempDir Path folder) {
        var launched = Stream.of("one", "two")
                .map(name -> ServiceProcess.launch(name, settings(folder)))
                .toList();
        instances = launched.stream()
                .map(ServiceProcess::awaitReady)
                .map(Supervised::new)
                .toList();
    }

    @BeforeEach
    void open() {
        balancer = new LoadBalancer(instances.stream().map(Supervised::baseUrl).toList());
        shoppers = new Shoppers(balancer, 4);
        shoppersGoOn();
    }

    @AfterEach
    void shut() {
        shoppers.close();
        balancer.close();
    }

    @AfterAll
    void stop() {
        instances.forEach(Supervised::close);
        stage.close();
    }

    @Test
    void aRollingRestartFailsNoRequest() {
        for (var instance : instances) {
            var ended = instance.exitCodes().size();

            instance.terminate();
            eventually(() -> !balancer.isIn(instance.baseUrl()));
            awaitBack(instance);

            assertThat(instance.exitCodes().subList(ended, ended + 1)).containsExactly(0);
            assertThat(JavaProcess.LOGS.resolve("one.log")).content().contains("Graceful shutdown complete");
            shoppersGoOn();
        }
        shoppers.stop();

        assertThat(shoppers.failures()).isEmpty();
    }

    @Test
    void aKilledInstanceFailsNoMoreThanWhatWasSentToItBeforeItWasTakenOut() {
        var killed = instances.getFirst();

        killed.kill();
        eventually(() -> !balancer.isIn(killed.baseUrl()));
        shoppersGoOn();
        var failures = List.copyOf(shoppers.failures());
        assertThat(failures).extracting(Shoppers.Failure::instance).isSubsetOf(killed.baseUrl());
        awaitBack(killed);
        shoppersGoOn();
        shoppers.stop();

        assertThat(shoppers.failures()).isEqualTo(failures);
    }

    @Test
    void aHungInstanceIsTakenOutAndComesBackByItselfWithoutAFailedRequest() {
        var hanging = instances.getLast();
        var ended = hanging.exitCodes().size();

        HangIT.hang(hanging.baseUrl(), HangDoor.Kind.LOCK);
        eventually(() -> !balancer.isIn(hanging.baseUrl()));
        shoppersGoOn();
        eventually(() -> hanging.exitCodes().size() > ended);
        awaitBack(hanging);
        shoppersGoOn();
        shoppers.stop();

        assertThat(hanging.exitCodes().getLast()).isEqualTo(86);
        assertThat(shoppers.failures()).isEmpty();
    }

    private Map<String, String> settings(Path folder) {
        var settings = stage.settings();
        settings.putAll(HangIT.hangSettings(folder, "5s"));
        settings.put("basket.drain.listen-for", "2s");
        return settings;
    }

    /** Once its next process is ready and takes part. */
    private void awaitBack(Supervised instance) {
        eventually(() -> balancer.isIn(instance.baseUrl()));
    }

    private void shoppersGoOn() {
        var before = shoppers.served();
        eventually(() -> shoppers.served() > before + 20);
    }

    private static void eventually(Callable<Boolean> holds) {
        await().atMost(LONGEST).pollInterval(Duration.ofMillis(50)).until(holds);
    }
}
