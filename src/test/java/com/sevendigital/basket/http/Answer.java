package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** One answer of the service, which gives nothing of its insides away. */
record Answer(String call, int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> INSIDES =
            List.of("tomcat", "java.", "springframework", "jackson", "exception", "\tat ", WholeService.TABLE);

    Answer {
        assertThat((headers.map() + body).toLowerCase(Locale.ROOT)).as(call).doesNotContain(INSIDES);
        assertThat(headers.firstValue("Server")).as(call).isEmpty();
    }

    /** This answer, when it has that status. */
    Answer is(int expected) {
        assertThat(status).as("%s: %s", call, body).isEqualTo(expected);
        return this;
    }

    /** This answer, when it is that problem. */
    Answer isProblem(int expected, String slug) {
        assertThat(List.of(status, header("Content-Type"), text("/type")))
                .as("%s: %s", call, body)
                .containsExactly(expected, "application/problem+json", "/problems/" + slug);
        assertThat(json().path("status").intValue()).isEqualTo(expected);
        assertThat(text("/traceId")).matches("[0-9a-f]{32}");
        return this;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(call + " is not answered with JSON: " + body, broken);
        }
    }

    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    /** The text there; empty when there is none. */
    String text(String pointer) {
        return at(pointer).asText();
    }

    /** The texts of that field of each element of the list there. */
    List<String> texts(String pointer, String field) {
        return at(pointer)
                .valueStream()
                .map(element -> element.path(field).asText())
                .toList();
    }

    List<String> keys() {
        return texts("/items", "key");
    }

    String id() {
        return text("/id");
    }

    String total() {
        return text("/total/amount");
    }

    String eTag() {
        return header("ETag");
    }

    String header(String name) {
        return headers.firstValue(name).orElse("");
    }
}
