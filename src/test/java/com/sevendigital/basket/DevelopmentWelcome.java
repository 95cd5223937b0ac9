package com.sevendigital.basket;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/** Makes the first requests of a development run itself, so that nobody waits for cold code, and says what to do next. */
final class DevelopmentWelcome {

    private static final int ROUNDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final String DECLINED = """
            {"confirmedTotal":{"amount":"99.99","currency":"GBP"},"userId":"development",
             "payment":{"method":"card","token":"tok_declined"}}""";

    private final String service;
    private final String stubs;

    DevelopmentWelcome(int servicePort, String stubs) {
        this.service = "http://localhost:" + servicePort;
        this.stubs = stubs;
    }

    /** Walks through purchases that are declined, so that nothing is charged; whatever happens is of no consequence. */
    void warmUp() {
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            for (var round = 0; round < ROUNDS; round++) {
                var id = ID.matcher(send(client, "POST", "/v1/baskets", "{\"country\":\"GB\"}")
                        .body());
                if (id.find()) {
                    var basket = "/v1/baskets/" + id.group(1);
                    send(client, "PUT", basket + "/items/track-1187", "{}");
                    send(client, "POST", basket + "/checkouts", DECLINED);
                    send(client, "DELETE", basket, "");
                }
            }
        } catch (IOException tooEarly) {
            System.out.println("The development run is slow today: " + tooEarly.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> send(HttpClient client, String method, String path, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("If-Match", "\"2\"")
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    String text() {
        return """

                The Basket API is ready. Credentials are switched off in this run; whoever reaches the port may do all.

                  %1$s/swagger-ui.html   the contract, to read and to try
                  %1$s/problems          what each problem means
                  %1$s/status            health of this instance
                  %2$s/purchases         what the stub of the Purchasing API has charged
                  %2$s/__admin/mappings  the stubs: add a mapping to inject a delay or a fault

                One purchase:

                  API=%1$s/v1
                  JSON='Content-Type: application/json'
                  BASKET=$(curl -s -H "$JSON" $API/baskets -d '{"country":"GB"}' | sed 's/^{"id":"\\([^"]*\\)".*/\\1/')
                  curl -X PUT $API/baskets/$BASKET/items/track-1535
                  curl -X PUT $API/baskets/$BASKET/items/release-320867
                  curl $API/baskets/$BASKET
                  curl -H "$JSON" -H 'If-Match: "3"' $API/baskets/$BASKET/checkouts -d \\
                    '{"confirmedTotal":{"amount":"8.98","currency":"GBP"},"userId":"1","payment":{"method":"card","token":"tok_ok"}}'
                  curl %2$s/purchases

                Ctrl-C ends all of it.
                """.formatted(service, stubs);
    }
}
