package com.sevendigital.basket.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.sevendigital.basket.stub.StubUpstreams.Line;
import com.sevendigital.basket.stub.StubUpstreams.Money;
import com.sevendigital.basket.stub.StubUpstreams.Purchase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The body of {@code POST /purchases}, once it is known to keep to the contract. */
record PurchaseOrder(JsonNode body) {

    Money total() {
        return money(body.path("total"));
    }

    String token() {
        return body.path("payment").path("token").asText();
    }

    String voucherCode() {
        return body.path("voucherCode").asText();
    }

    Purchase charged(String key) {
        return new Purchase(key, total(), 1, lines());
    }

    /** Why the price is not accepted, if it is not. */
    Optional<String> priceObjection() {
        var currency = body.path("currency").asText();
        if (!total().currency().equals(currency)
                || lines().stream().anyMatch(line -> !line.price().currency().equals(currency))) {
            return Optional.of("Not all prices are in %s.".formatted(currency));
        }
        var sum = lines().stream()
                .map(line -> new BigDecimal(line.price().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(new BigDecimal(total().amount())) == 0
                ? Optional.empty()
                : Optional.of("The total is not the sum of the prices of the lines, %s.".formatted(sum));
    }

    private List<Line> lines() {
        return body.path("lines").valueStream().map(PurchaseOrder::line).toList();
    }

    private static Line line(JsonNode line) {
        return new Line(
                line.path("releaseId").intValue(),
                line.has("trackId") ? line.path("trackId").intValue() : null,
                line.path("packageId").intValue(),
                money(line.path("price")));
    }

    private static Money money(JsonNode money) {
        return new Money(money.path("amount").asText(), money.path("currency").asText());
    }
}
