package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths and methods that the service does not have. */
class BadInputPathTests extends BadInput {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1",
                "/v2/baskets",
                "/v1/basket",
                "/v1/baskets/{id}/",
                "/v1/baskets/{id}/nonsense",
                "/V1/baskets/{id}",
                "/v1/baskets/{id}/items/track-1187/x",
                "/v1/checkouts",
                "/actuator/health",
                "/error",
                "/h2-console",
                "//v1/nonsense",
                "/WEB-INF/web.xml",
                "/application.yaml",
                "/problems/nonsense"
            })
    void anUnknownPathIsNotFound(String path) {
        call("GET", path).undocumented().isProblem(404, "not-found");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/baskets, POST",
        "PATCH, /v1/baskets/{id}, 'DELETE,GET'",
        "PUT, /v1/baskets/{id}, 'DELETE,GET'",
        "POST, /v1/baskets/{id}, 'DELETE,GET'",
        "PUT, /v1/baskets/{id}/items, 'DELETE,POST'",
        "GET, /v1/baskets/{id}/items, 'DELETE,POST'",
        "POST, /v1/baskets/{id}/items/track-1187, 'DELETE,PUT'",
        "GET, /v1/baskets/{id}/checkouts, POST",
        "DELETE, /v1/checkouts/{id}-1, GET",
        "POST, /status, GET",
        "TRACE, /v1/baskets/{id}, 'DELETE,GET'",
        "NONSENSE, /v1/baskets/{id}, 'DELETE,GET'",
        "get, /v1/baskets/{id}, 'DELETE,GET'"
    })
    void aMethodThatAPathDoesNotHaveIsNotAllowed(String method, String path, String allowed) {
        var answer = call(method, path).undocumented().isProblem(405, "method-not-allowed");

        assertThat(answer.header("Allow").split(", ?")).contains(allowed.split(","));
    }
}
