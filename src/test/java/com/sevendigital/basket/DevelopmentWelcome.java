package com.sevendigital.basket;

import org.jspecify.annotations.Nullable;

/** What a development run says when it is ready: what to open, and how to buy something. */
final class DevelopmentWelcome {

    private final String service;
    private final String stubs;
    private final @Nullable String token;

    /** @param token that callers need; {@code null} when they need none */
    DevelopmentWelcome(int servicePort, String stubs, @Nullable String token) {
        this.service = "http://localhost:" + servicePort;
        this.stubs = stubs;
        this.token = token;
    }

    String text() {
        return """

                The Basket API is ready. %3$s

                  %1$s/swagger-ui.html   the contract, to read and to try
                  %1$s/problems          what each problem means
                  %1$s/status            health of this instance
                  %1$s/dev/              what on-call would see: live charts of the metrics
                  %2$s/purchases         what the stub of the Purchasing API has charged
                  %2$s/__admin/mappings  the stubs: add a mapping to inject a delay or a fault

                One purchase:

                %4$s                  API=%1$s/v1
                  JSON='Content-Type: application/json'
                  BASKET=$(curl -s%5$s -H "$JSON" $API/baskets -d '{"country":"GB"}' | sed 's/^{"id":"\\([^"]*\\)".*/\\1/')
                  curl%5$s -X PUT $API/baskets/$BASKET/items/track-1535
                  curl%5$s -X PUT $API/baskets/$BASKET/items/release-320867
                  curl%5$s $API/baskets/$BASKET
                  curl%5$s -H "$JSON" -H 'If-Match: "3"' $API/baskets/$BASKET/checkouts -d \\
                    '{"confirmedTotal":{"amount":"8.98","currency":"GBP"},"userId":"1","payment":{"method":"card","token":"tok_ok"}}'
                  curl %2$s/purchases

                Ctrl-C ends all of it.
                """.formatted(
                        service,
                        stubs,
                        token == null
                                ? "Credentials are switched off in this run; whoever reaches the port may do all."
                                : "Callers need the token below, which is good for a day.",
                        token == null ? "" : "  TOKEN=" + token + "\n",
                        token == null ? "" : " -H \"Authorization: Bearer $TOKEN\"");
    }
}
