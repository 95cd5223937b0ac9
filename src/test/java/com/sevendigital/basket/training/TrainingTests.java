package com.sevendigital.basket.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.BasketApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service cannot tell the stand-ins from what they stand for: a training is of no use where it learns to fail. */
@SpringBootTest(
        classes = BasketApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "basket.security.mode=jwt",
            "basket.security.issuer=" + StandInIssuer.NAME,
            "basket.security.audience=" + StandInIssuer.AUDIENCE,
            "basket.security.keys-within=5s",
            "basket.request.budget=20s",
            "basket.drain.listen-for=0s",
            "basket.warm-up.rounds=1",
            "basket.checkout.answer-within=8s",
            "basket.catalogue.consumer-key=training",
            "basket.catalogue.connect-timeout=5s",
            "basket.catalogue.call-timeout=5s",
            "basket.purchasing.connect-timeout=5s",
            "basket.dynamodb.table=training",
            "basket.dynamodb.connect-timeout=5s",
            "basket.dynamodb.attempt-timeout=5s",
            "basket.dynamodb.call-timeout=8s"
        })
@DirtiesContext
class TrainingTests {

    private static final StandInIssuer ISSUER = StandInIssuer.create();
    private static StandIns standIns;

    @LocalServerPort
    private int port;

    @BeforeAll
    static void start() throws Exception {
        standIns = StandIns.start(0, ISSUER);
    }

    @AfterAll
    static void stop() {
        standIns.close();
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("basket.dynamodb.endpoint", () -> standIns.address());
        properties.add("basket.catalogue.base-url", () -> standIns.address());
        properties.add("basket.purchasing.base-url", () -> standIns.address());
        properties.add("basket.security.jwk-set-uri", () -> standIns.address() + "/keys");
    }

    @Test
    void aCustomerOfTheTrainingGetsWhatCustomersGet() throws Exception {
        try (var customer = new Customer("http://127.0.0.1:" + port)) {
            Training.teach(customer, ISSUER, 5);

            assertThat(customer.answers().keySet()).containsExactly(200, 201, 204, 304, 400, 401, 404);
            assertThat(customer.answers())
                    .containsEntry(400, 5)
                    .containsEntry(401, 5)
                    .containsEntry(404, 5);
        }
    }
}
