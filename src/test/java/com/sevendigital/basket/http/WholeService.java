package com.sevendigital.basket.http;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.sevendigital.basket.BasketApplication;
import com.sevendigital.basket.LocalTable;
import com.sevendigital.basket.stub.StubUpstreams;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * The running service with its table and upstreams, one for all classes that do not ask for settings of their own.
 * Deadlines are generous, so that a loaded machine fails no test. Nothing is shared but these: each test makes its baskets.
 * Who asks for settings of its own names a table of its own as well: each service settles whatever is in its table.
 */
@SpringBootTest(classes = BasketApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RoundTrips.class)
@TestPropertySource(
        properties = {
            "management.server.port=0",
            "basket.security.mode=none",
            "basket.request.budget=10s",
            "basket.drain.listen-for=0s",
            "basket.warm-up.rounds=2",
            "basket.checkout.answer-within=8s",
            "basket.catalogue.consumer-key=test",
            "basket.catalogue.connect-timeout=5s",
            "basket.catalogue.call-timeout=5s",
            "basket.purchasing.connect-timeout=5s",
            "basket.dynamodb.table=" + WholeService.TABLE,
            "basket.dynamodb.create-table=true",
            "basket.dynamodb.connect-timeout=5s",
            "basket.dynamodb.pool-wait=5s",
            "basket.dynamodb.attempt-timeout=5s",
            "basket.dynamodb.call-timeout=8s",
            "logging.level.com.amazonaws.services.dynamodbv2=warn"
        })
abstract class WholeService {

    /** A name that no answer may give away. */
    static final String TABLE = "secret-table-name";

    private static final LocalTable LOCAL_TABLE = LocalTable.start(0);
    private static final StubUpstreams UPSTREAMS = StubUpstreams.start(0);

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int managementPort;

    private BasketClient client;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("basket.dynamodb.endpoint", LOCAL_TABLE::endpoint);
        properties.add("basket.catalogue.base-url", UPSTREAMS::baseUrl);
        properties.add("basket.purchasing.base-url", UPSTREAMS::baseUrl);
    }

    @BeforeEach
    void connect() {
        client = BasketClient.of(port);
    }

    BasketClient client() {
        return client;
    }

    int port() {
        return port;
    }

    int managementPort() {
        return managementPort;
    }

    /** Who changes how they answer changes it back. */
    static StubUpstreams upstreams() {
        return UPSTREAMS;
    }

    /** What the upstreams received, the last first. */
    static List<LoggedRequest> sentUpstream() {
        return UPSTREAMS.server().getAllServeEvents().stream()
                .map(ServeEvent::getRequest)
                .toList();
    }

    /** What was charged for that basket, under whatever checkout. */
    static List<StubUpstreams.Purchase> purchasesOf(Answer basket) {
        return UPSTREAMS.purchases().stream()
                .filter(purchase -> purchase.key().startsWith(basket.id()))
                .toList();
    }
}
