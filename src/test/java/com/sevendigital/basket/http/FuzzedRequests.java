package com.sevendigital.basket.http;

import com.sevendigital.basket.api.PublishedCalls.Operation;
import com.sevendigital.basket.api.PublishedCalls.Parameter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Requests of one call of the contract, made up: some are as the contract has them, some miss it in one place or more. */
final class FuzzedRequests {

    private static final Arbitrary<Optional<String>> ACCEPTED = Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.just(Optional.<String>empty())),
            Tuple.of(
                    2,
                    Arbitraries.of("*/*", "application/json", "text/html, application/json;q=0.1")
                            .map(Optional::of)),
            Tuple.of(
                    1,
                    Arbitraries.of("text/html", "application/xml", "non/sen/se").map(Optional::of)));

    private static final Arbitrary<String> MEDIA_TYPES = Arbitraries.frequencyOf(
            Tuple.of(20, Arbitraries.just("application/json")),
            Tuple.of(2, Arbitraries.of("application/json;charset=utf-8", "APPLICATION/JSON", "application/json; x=1")),
            Tuple.of(
                    1,
                    Arbitraries.of(
                            "text/plain", "application/merge-patch+json", "application/problem+json", "*/*", "x")));

    private static final Arbitrary<Map<String, String>> UNKNOWN = Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.just(Map.of())),
            Tuple.of(
                    4,
                    Arbitraries.of(
                            Map.of("?unknown", "1"),
                            Map.of("?since", "1"),
                            Map.of("?basketId", "x"),
                            Map.of("Authorization", "Bearer nonsense"),
                            Map.of("Range", "bytes=0-1"),
                            Map.of("Accept-Encoding", "gzip, br"),
                            Map.of("Accept-Language", "xx-nonsense"),
                            Map.of("If-Modified-Since", "Thu, 01 Jan 2099 00:00:00 GMT"),
                            Map.of("If-Unmodified-Since", "Thu, 01 Jan 1970 00:00:00 GMT"),
                            Map.of("X-HTTP-Method-Override", "DELETE"),
                            Map.of("X-Forwarded-For", "nonsense"),
                            Map.of("X-Forwarded-Proto", "javascript"),
                            Map.of("Forwarded", "for=\"_x\""),
                            Map.of("tracestate", "="),
                            Map.of("Cookie", "a=b; $x"),
                            Map.of("X-Long", "x".repeat(12_000)))),
            Tuple.of(1, Arbitraries.just(Map.of("X-Long", "x".repeat(17_000)))));

    private FuzzedRequests() {}

    private static Arbitrary<FuzzedRequest> ofOne(Operation operation) {
        return Combinators.combine(values(operation), UNKNOWN, ACCEPTED, MEDIA_TYPES, bodies(operation))
                .as((values, unknown, accepted, mediaType, body) -> {
                    var more = new LinkedHashMap<>(unknown);
                    more.keySet().removeIf(name -> name.startsWith("?") && values.containsKey(name.substring(1)));
                    accepted.ifPresent(accept -> more.put("Accept", accept));
                    body.ifPresent(_ -> more.put("Content-Type", mediaType));
                    return new FuzzedRequest(operation, values, more, body.orElse(null));
                });
    }

    private static Arbitrary<Map<String, String>> values(Operation operation) {
        var each = operation.parameters().stream().map(FuzzedRequests::value).toList();
        return Combinators.combine(each).as(chosen -> {
            var values = new LinkedHashMap<String, String>();
            IntStream.range(0, chosen.size())
                    .forEach(index -> chosen.get(index)
                            .ifPresent(value ->
                                    values.put(operation.parameters().get(index).name(), value)));
            return values;
        });
    }

    private static Arbitrary<Optional<String>> value(Parameter parameter) {
        var texts = FuzzedValues.texts(parameter.name(), parameter.schema().tree());
        return switch (parameter.in()) {
            case "path" -> texts.filter(FuzzedRequests::staysInItsPlace).map(Optional::of);
            case "header" -> texts.filter(FuzzedRequests::isPrintable).optional(parameter.required() ? 0.9 : 0.4);
            default -> texts.optional(0.5);
        };
    }

    /** An empty segment, or one that leads upwards, is another path. */
    private static boolean staysInItsPlace(String segment) {
        return !List.of("", ".", "..").contains(segment);
    }

    private static boolean isPrintable(String header) {
        return header.chars().allMatch(sign -> sign >= ' ' && sign <= '~');
    }

    private static Arbitrary<Optional<String>> bodies(Operation operation) {
        if (operation.body() == null) {
            return Arbitraries.of("{}", "nonsense", "x".repeat(70_000)).optional(0.1);
        }
        var json = FuzzedValues.json("", operation.body().tree()).map(String::valueOf);
        return Arbitraries.frequencyOf(Tuple.of(8, json), Tuple.of(1, broken(json)))
                .optional(operation.bodyRequired() ? 0.95 : 0.6);
    }

    /** JSON that is cut off, has a field twice, goes on after its end, or is too large. */
    private static Arbitrary<String> broken(Arbitrary<String> json) {
        var places = Arbitraries.integers().between(0, 60);
        return Combinators.combine(json, places, Arbitraries.integers().between(0, 7))
                .as((text, place, way) -> {
                    var at = Math.min(place, text.length());
                    return switch (way) {
                        case 0 -> text.substring(0, at);
                        case 1 -> text.substring(0, at) + text.substring(Math.min(text.length(), at + 1));
                        case 2 -> text.substring(0, at) + "\u0000" + text.substring(at);
                        case 3 -> text + text;
                        case 4 -> text.replaceFirst("\\{(.+)}", "{$1, $1}");
                        case 5 -> "\ufeff" + text;
                        case 6 -> text + " ".repeat(66_000);
                        default -> "[".repeat(10 * place) + text + "]".repeat(10 * place);
                    };
                });
    }

    /** Requests of all calls, each as often as the others. */
    static Arbitrary<FuzzedRequest> ofAll(List<Operation> operations) {
        return Arbitraries.oneOf(operations.stream().map(FuzzedRequests::ofOne).collect(Collectors.toList()));
    }
}
