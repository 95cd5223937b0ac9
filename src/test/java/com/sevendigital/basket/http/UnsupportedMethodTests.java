package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.api.PublishedCalls;
import com.sevendigital.basket.api.PublishedCalls.Operation;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Each path of the contract has the methods that the contract has for it, and no others. */
class UnsupportedMethodTests extends WholeService {

    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "QUERY", "PROPFIND");

    @Test
    void everyOtherMethodIsRefusedAndThePublishedOnesAreNamed() {
        var published = PublishedCalls.of(
                        client().call("GET", "/v3/api-docs").undocumented().body())
                .stream()
                .collect(Collectors.groupingBy(
                        Operation::path, Collectors.mapping(Operation::method, Collectors.toList())));

        published.forEach((path, methods) -> METHODS.stream()
                .filter(method -> !methods.contains(method))
                .forEach(method -> {
                    var answer = client().call(method, path.replaceAll("\\{\\w+}", "x"))
                            .undocumented()
                            .isProblem(405, "method-not-allowed");

                    assertThat(answer.header("Allow").split(", ?"))
                            .as(answer.call())
                            .containsAll(methods)
                            .doesNotContain(method);
                }));
    }
}
