package com.sevendigital.basket;

import com.sevendigital.basket.dev.LocalLook;
import com.sevendigital.basket.stub.StubUpstreams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/**
 * The service for development: with DynamoDB Local and stub upstreams in the same process, it needs a JDK and nothing
 * else. {@code ./mvnw spring-boot:test-run} starts it. With {@code DEV_ONLY_STUBS} it is the stub upstreams alone.
 */
public class DevelopmentRun {

    private static final int SERVER_PORT = port("SERVER_PORT", 8080);
    private static final int TABLE_PORT = port("DEV_DYNAMODB_PORT", 8000);
    private static final int STUB_PORT = port("DEV_STUB_PORT", 9090);

    public static void main(String[] args) {
        if (Boolean.parseBoolean(System.getenv("DEV_ONLY_STUBS"))) {
            StubUpstreams.start(STUB_PORT);
            return;
        }
        var table = LocalTable.start(TABLE_PORT);
        var upstreams = StubUpstreams.start(STUB_PORT);
        var settings = new ArrayList<>(List.of(
                "--server.port=" + SERVER_PORT,
                "--management.server.port=" + port("MANAGEMENT_SERVER_PORT", SERVER_PORT + 1),
                "--basket.dynamodb.endpoint=" + table.endpoint(),
                "--basket.dynamodb.create-table=true",
                "--basket.catalogue.base-url=" + upstreams.baseUrl(),
                "--basket.catalogue.consumer-key=development",
                "--basket.purchasing.base-url=" + upstreams.baseUrl(),
                // Four services share two cores and one process here, the first time each method runs.
                "--basket.request.budget=2s",
                "--basket.catalogue.call-timeout=800ms",
                "--basket.dynamodb.attempt-timeout=700ms",
                "--basket.dynamodb.call-timeout=1500ms",
                "--basket.drain.listen-for=0s",
                "--basket.log.format=" + System.getenv().getOrDefault("BASKET_LOG_FORMAT", "text"),
                "--" + LocalLook.SETTING,
                "--logging.level.com.amazonaws.services.dynamodbv2=warn"));
        var token = secure(settings);
        // An argument takes the place of a setting; both together would be a list.
        for (var argument : args) {
            settings.removeIf(setting -> setting.startsWith(argument.substring(0, argument.indexOf('=') + 1)));
            settings.add(argument);
        }
        try {
            SpringApplication.from(BasketApplication::main)
                    .with(LocalLook.class)
                    .run(settings.toArray(String[]::new));
            System.out.println(new DevelopmentWelcome(SERVER_PORT, upstreams.baseUrl(), token).text());
        } catch (RuntimeException failed) {
            // The others would keep the process alive.
            upstreams.close();
            table.close();
            throw failed;
        }
    }

    /** With {@code SECURITY=jwt} callers need a token: the one that is answered; otherwise none, and {@code null} is. */
    private static @Nullable String secure(List<String> settings) {
        if (!"jwt".equals(System.getenv("SECURITY"))) {
            settings.add("--basket.security.mode=none");
            return null;
        }
        var issuer = LocalIssuer.create();
        settings.add("--basket.security.mode=jwt");
        settings.add("--basket.security.public-key=" + issuer.publicKeyLocation());
        return issuer.sign(LocalIssuer.claims(Duration.ofHours(24)));
    }

    private static int port(String variable, int otherwise) {
        var set = System.getenv(variable);
        return set == null ? otherwise : Integer.parseInt(set);
    }
}
