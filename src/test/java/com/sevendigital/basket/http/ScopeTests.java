package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each call needs the scope that the published contract names, and no other one will do. */
class ScopeTests extends SecuredService {

    private static final Set<String> SCOPES = Set.of("basket.read", "basket.write", "basket.checkout");
    private static final Set<Integer> CREDENTIALS_REFUSED = Set.of(401, 403);

    /** A call of the contract, and the scope that it names for it; empty when it names none. */
    private record Documented(String method, String path, String scope) {}

    @Test
    void eachCallNeedsTheScopeThatTheContractNames() {
        var calls = documented();

        assertThat(calls.stream().map(Documented::scope)).containsAll(SCOPES).contains("");
        for (var call : calls) {
            for (var scope : SCOPES) {
                var answer = scoped(scope).call(call.method(), call.path()).answer();
                if (call.scope().isEmpty() || call.scope().equals(scope)) {
                    assertThat(answer.status()).as("%s with %s", call, scope).isNotIn(CREDENTIALS_REFUSED);
                } else {
                    assertThat(answer.isProblem(403, "forbidden").header("WWW-Authenticate"))
                            .isEqualTo("Bearer error=\"insufficient_scope\", scope=\"%s\"", call.scope());
                }
            }
        }
    }

    @Test
    void eachCallThatNeedsAScopeNeedsAToken() {
        for (var call : documented()) {
            var status = client().call(call.method(), call.path()).answer().status();

            assertThat(status == 401)
                    .as("%s: %d", call, status)
                    .isEqualTo(!call.scope().isEmpty());
        }
    }

    @Test
    void lookingWhatACheckoutWouldCostNeedsTheScopeOfCheckouts() {
        var basket = store().basketOf("track-1209");
        var body = CheckoutBody.of(basket, "tok_ok").replaceFirst("}$", ",\"validateOnly\":true}");

        scoped("basket.read basket.write").checkOut(basket, basket.eTag(), body).isProblem(403, "forbidden");
        scoped("basket.checkout").checkOut(basket, basket.eTag(), body).is(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "basket", "BASKET.WRITE", "basket.write.more", "basket.*", "SCOPE_basket.write"})
    void onlyTheScopeItselfWillDo(String scope) {
        scoped(scope).create("GB").isProblem(403, "forbidden");
    }

    @Test
    void headNeedsWhatGetNeeds() {
        var path = "/v1/baskets/" + UUID.randomUUID();

        scoped("basket.write").call("HEAD", path).undocumented().is(403);
        scoped("basket.read").call("HEAD", path).undocumented().is(404);
        client().call("HEAD", path).undocumented().is(401);
    }

    @Test
    void whatIsNotThereIsToldToNobodyWithoutAToken() {
        client().call("GET", "/v1/nonsense").undocumented().isProblem(401, "unauthenticated");
        client().call("GET", "/nonsense").undocumented().isProblem(401, "unauthenticated");
        client().call("GET", "/actuator/health").undocumented().isProblem(401, "unauthenticated");
        client().call("GET", "/error").undocumented().isProblem(401, "unauthenticated");
        store().call("GET", "/v1/nonsense").undocumented().isProblem(404, "not-found");
        store().call("GET", "/actuator/health").undocumented().isProblem(404, "not-found");
    }

    private List<Documented> documented() {
        var contract = client().call("GET", "/v3/api-docs").undocumented().json();
        var calls = new ArrayList<Documented>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation ->
                                calls.add(documented(path.getKey(), operation.getKey(), operation.getValue()))));
        return calls;
    }

    private static Documented documented(String template, String method, JsonNode operation) {
        var path = template.replace("{basketId}", UUID.randomUUID().toString())
                .replace("{checkoutId}", UUID.randomUUID() + "-1")
                .replace("{key}", "track-1209")
                .replace("{slug}", "forbidden");
        assertThat(path).doesNotContain("{");
        return new Documented(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.at("/security/0/bearer/0").asText());
    }
}
