package com.sevendigital.basket.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** Answers as {@code docs/contracts/purchasing.yaml} says; {@code payment.token} decides what happens. */
final class PurchasingStub implements ResponseDefinitionTransformerV2 {

    static final String NAME = "purchasing";

    private static final String PURCHASES = "/purchases";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,255}");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InstantSource clock;
    private final PurchaseLedger ledger;

    PurchasingStub(InstantSource clock, PurchaseLedger ledger) {
        this.clock = clock;
        this.ledger = ledger;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        return answer(event.getRequest()).in(event.getResponseDefinition());
    }

    private StubAnswer answer(Request request) {
        var path = request.getUrl().split("\\?", 2)[0];
        var method = request.getMethod().getName();
        return switch (path.equals(PURCHASES) ? method : method + " by key") {
            case "POST" -> post(request);
            case "GET" -> list();
            case "DELETE" -> clear();
            case "GET by key" -> find(decoded(path.substring(PURCHASES.length() + 1)));
            default -> StubAnswer.text(405, "Method not allowed");
        };
    }

    private StubAnswer post(Request request) {
        if (!request.containsHeader("Idempotency-Key")) {
            return malformed(PurchaseOutcome.PARAMETER_MISSING, "The header Idempotency-Key is missing.");
        }
        var key = request.getHeader("Idempotency-Key");
        if (!KEY.matcher(key).matches()) {
            return malformed(
                    PurchaseOutcome.PARAMETER_INVALID, "The header Idempotency-Key is not 1 to 255 ASCII characters.");
        }
        var body = body(request);
        return objection(body).orElseGet(() -> ledger.buy(key, new PurchaseOrder(body)));
    }

    private static Optional<StubAnswer> objection(JsonNode body) {
        var violations = PurchasingContract.violations(body);
        if (violations.isEmpty()) {
            return Optional.empty();
        }
        var isMissing = violations.stream().allMatch(violation -> "required".equals(violation.getType()));
        return Optional.of(malformed(
                isMissing ? PurchaseOutcome.PARAMETER_MISSING : PurchaseOutcome.PARAMETER_INVALID,
                violations.stream().map(Object::toString).sorted().collect(Collectors.joining("; "))));
    }

    private static JsonNode body(Request request) {
        try {
            var body = JSON.readTree(request.getBody());
            return body == null ? MissingNode.getInstance() : body;
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }

    private StubAnswer find(String key) {
        return ledger.find(key)
                .map(outcome -> StubAnswer.json(200, outcome.state(key, clock.instant())))
                .orElseGet(() -> PurchaseOutcome.refusal(
                        404, PurchaseOutcome.NOT_FOUND, "There is no purchase with this idempotency key."));
    }

    /** Not part of the contract: it shows what was really charged. */
    private StubAnswer list() {
        var json = JSON.createObjectNode();
        json.set("purchases", JSON.valueToTree(ledger.charged()));
        return StubAnswer.json(200, json);
    }

    private StubAnswer clear() {
        ledger.forget();
        return list();
    }

    private static StubAnswer malformed(int code, String message) {
        return PurchaseOutcome.refusal(422, code, message);
    }

    private static String decoded(String pathSegment) {
        return UriUtils.decode(pathSegment, StandardCharsets.UTF_8);
    }
}
