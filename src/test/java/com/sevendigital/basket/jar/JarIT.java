package com.sevendigital.basket.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** The built jar serves a purchase, and ends when it is told to. */
class JarIT {

    @Test
    void aBasketIsBoughtOnceAfterAPurchaseThatCouldNotBeSentWasUndone() {
        try (var stage = new Stage();
                var service = ServiceProcess.startPacked("jar", stage.settings())) {
            var basket = stage.basket(service.baseUrl());

            stage.purchasing.refuseConnections();
            var unsent = stage.store.checkOut(service.baseUrl(), basket, "tok_ok");
            assertThat(unsent.status()).isEqualTo(503);
            assertThat(unsent.problem()).isEqualTo("purchasing-unavailable");
            assertThat(stage.statusOf(service.baseUrl(), basket)).isEqualTo("open");

            stage.purchasing.acceptConnections();
            var bought = stage.store.checkOut(service.baseUrl(), basket, "tok_ok");
            assertThat(bought.status()).as("%s", bought.body()).isIn(201, 202);
            Stage.eventually(
                    () -> assertThat(stage.statusOf(service.baseUrl(), basket)).isEqualTo("ordered"));
            assertThat(stage.purchasing.charges())
                    .singleElement()
                    .satisfies(charge -> assertThat(charge.products()).containsExactlyInAnyOrder(Stage.PRODUCTS));
            var localLook = stage.store.send(service.baseUrl(), "GET", "/dev/", "");
            assertThat(localLook.status()).isEqualTo(404);
            assertThat(localLook.problem()).isEqualTo("not-found");
            assertThat(service.terminate()).isZero();
        }
    }

    @Test
    void nothingOfTheDevelopmentRunIsInIt() throws IOException {
        try (var jar = new JarFile(ServiceProcess.JAR)) {
            assertThat(jar.stream().map(JarEntry::getName))
                    .anyMatch(entry -> entry.contains("swagger-ui"))
                    .noneMatch(entry -> entry.contains("uplot") || entry.contains("/dev/") || entry.contains("/stub/"));
        }
    }
}
