package com.sevendigital.basket.http;

import com.sevendigital.basket.api.PublishedCalls.Operation;
import com.sevendigital.basket.api.PublishedCalls.Parameter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request that was made up. Texts may hold the names of {@link FuzzStage}, which stand for what is there then.
 *
 * @param values those of the parameters that are sent
 * @param more headers and parameters of the query that the contract does not have, by name; a query's begins with
 *     {@code ?}
 * @param body {@code null} for none
 */
record FuzzedRequest(
        Operation operation,
        Map<String, String> values,
        Map<String, String> more,
        @Nullable String body) {

    /** The same one, in which the names stand for something. */
    FuzzedRequest at(UnaryOperator<String> stage) {
        UnaryOperator<String> sound = text -> sent(stage.apply(text));
        return new FuzzedRequest(
                operation, replaced(values, sound), replaced(more, sound), body == null ? null : sound.apply(body));
    }

    /** As it arrives: half a surrogate pair is sent as a question mark. */
    private static String sent(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static Map<String, String> replaced(Map<String, String> texts, UnaryOperator<String> stage) {
        var replaced = new LinkedHashMap<String, String>();
        texts.forEach((name, text) -> replaced.put(name, stage.apply(text)));
        return replaced;
    }

    Call call(BasketClient client) {
        var call = client.call(operation.method(), path());
        inPlace("header").forEach(parameter -> call.header(parameter.name(), value(parameter)));
        more.forEach((name, value) -> {
            if (!name.startsWith("?")) {
                call.header(name, value);
            }
        });
        return body == null ? call : call.bytes(body.getBytes(StandardCharsets.UTF_8));
    }

    private String path() {
        var path = operation.path();
        for (var parameter : inPlace("path")) {
            path = path.replace("{" + parameter.name() + "}", encoded(value(parameter)));
        }
        var query = inPlace("query").stream()
                .map(parameter -> parameter.name() + "=" + encoded(value(parameter)))
                .collect(Collectors.toList());
        more.forEach((name, value) -> {
            if (name.startsWith("?")) {
                query.add(name.substring(1) + "=" + encoded(value));
            }
        });
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private List<Parameter> inPlace(String in) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals(in) && values.containsKey(parameter.name()))
                .toList();
    }

    private String value(Parameter parameter) {
        return Objects.requireNonNull(values.get(parameter.name()));
    }

    /** Empty when the header or parameter is not sent. */
    Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).or(() -> Optional.ofNullable(more.get(name)));
    }

    /** Whether it says that somewhere. */
    boolean says(String text) {
        return values.values().stream().anyMatch(value -> value.contains(text))
                || (body != null && body.contains(text));
    }

    @Override
    public String toString() {
        return "%s %s %s %s\n%s".formatted(operation.method(), operation.path(), values, more, body);
    }
}
