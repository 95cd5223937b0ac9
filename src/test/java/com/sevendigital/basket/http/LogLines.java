package com.sevendigital.basket.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import org.springframework.boot.test.system.CapturedOutput;

/** What the service wrote to standard output, read as its readers do. */
final class LogLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LogLines() {}

    /** The lines whose field of that name has that value, in their order. */
    static List<JsonNode> with(String field, String value, CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.startsWith("{\"time\""))
                .map(LogLines::read)
                .filter(line -> line.path(field).asText().equals(value))
                .toList();
    }

    /** The values of that field in each of them; empty where there is none. */
    static List<String> texts(List<JsonNode> lines, String field) {
        return lines.stream().map(line -> line.path(field).asText()).toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(line, broken);
        }
    }
}
