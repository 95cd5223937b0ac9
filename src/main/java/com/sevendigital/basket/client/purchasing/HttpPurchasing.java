package com.sevendigital.basket.client.purchasing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sevendigital.basket.client.Upstream;
import com.sevendigital.basket.client.UpstreamFault;
import com.sevendigital.basket.client.UpstreamHttp;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Settlement;
import com.sevendigital.basket.domain.Territory;
import com.sevendigital.basket.exchange.TimeBudget;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the Purchasing API by docs/contracts/purchasing.yaml. */
final class HttpPurchasing implements Purchasing {

    private static final Logger log = LoggerFactory.getLogger(HttpPurchasing.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BUSY = 503;
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final UpstreamHttp http;
    private final Upstream upstream;
    private final PurchasingProperties properties;

    HttpPurchasing(UpstreamHttp http, Upstream upstream, PurchasingProperties properties) {
        this.http = http;
        this.upstream = upstream;
        this.properties = properties;
    }

    @Override
    public Settlement purchase(Checkout checkout, Territory territory) {
        return purchase(checkout, territory, answer -> answer.settlement(checkout));
    }

    @Override
    public Settlement purchaseAgain(Checkout checkout, Territory territory) {
        return purchase(checkout, territory, answer -> answer.settlementOfNewKey(checkout));
    }

    @Override
    public Seen find(Checkout checkout) {
        var address = URI.create(properties.url("/purchases/" + checkout.id()));
        try {
            var response = upstream.callOnce(
                    () -> http.send(HttpRequest.newBuilder(address).header("Accept", "application/json")));
            return PurchasingAnswer.of(response).seen(checkout);
        } catch (UpstreamFault fault) {
            log.warn("No answer about checkout {}: {}", checkout.id().shortened(), fault.getMessage());
            return new Seen.NoAnswer();
        }
    }

    private Settlement purchase(
            Checkout checkout, Territory territory, Function<PurchasingAnswer, Settlement> meaning) {
        var body = write(PurchaseRequest.of(checkout, territory));
        try {
            return meaning.apply(PurchasingAnswer.of(untilNotBusy(checkout, body)));
        } catch (UpstreamFault fault) {
            if (fault.sent()) {
                log.error("No answer to checkout {}: {}", checkout.id().shortened(), fault.getMessage());
                return new Settlement.Unknown();
            }
            log.warn("Checkout {} was not sent: {}", checkout.id().shortened(), fault.getMessage());
            return new Settlement.Declined(DeclineReason.PURCHASING_UNAVAILABLE);
        }
    }

    /** Sends the same purchase under the same key for as long as Purchasing says when to come back, within its time. */
    private HttpResponse<byte[]> untilNotBusy(Checkout checkout, String body) {
        var budget = TimeBudget.of(properties.callTimeout());
        var response = post(checkout, body, budget);
        while (response.statusCode() == BUSY && pause(response).compareTo(budget.remaining()) < 0) {
            sleep(pause(response));
            response = again(checkout, body, budget);
        }
        return response;
    }

    private HttpResponse<byte[]> post(Checkout checkout, String body, TimeBudget budget) {
        var request = HttpRequest.newBuilder(URI.create(properties.url("/purchases")))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", checkout.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return upstream.callOnce(() -> working(http.send(request, budget.remaining())));
    }

    /** A Purchasing that fails is a fault, which its breaker counts; one that is busy and says so works. */
    private static HttpResponse<byte[]> working(HttpResponse<byte[]> response) {
        if (response.statusCode() >= 500 && response.statusCode() != BUSY) {
            throw UpstreamFault.lost("status " + response.statusCode(), null);
        }
        return response;
    }

    /** Once Purchasing has seen the key, a request that cannot be sent leaves the outcome unknown. */
    private HttpResponse<byte[]> again(Checkout checkout, String body, TimeBudget budget) {
        try {
            return post(checkout, body, budget);
        } catch (UpstreamFault fault) {
            throw UpstreamFault.lost("sent before, and now: " + fault.getMessage(), fault);
        }
    }

    /** What {@code Retry-After} asks for in seconds (RFC 9110, section 10.2.3); a second when it does not say. */
    private static Duration pause(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .filter(asked -> asked.compareTo(SHORTEST_PAUSE) > 0)
                .orElse(SHORTEST_PAUSE);
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw UpstreamFault.lost("interrupted", stopped);
        }
    }

    private static String write(PurchaseRequest request) {
        try {
            return JSON.writeValueAsString(request);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
