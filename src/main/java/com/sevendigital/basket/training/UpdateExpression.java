package com.sevendigital.basket.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Does to an item what an update expression says: {@code SET} with sums and the two functions, and {@code REMOVE} (Amazon
 * DynamoDB, Update expressions).
 */
record UpdateExpression(String text, JsonNode names, JsonNode values) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern REMOVE = Pattern.compile("(?:^| )REMOVE ");
    private static final Pattern STEPS = Pattern.compile("\\.|(?=\\[)");

    static UpdateExpression of(JsonNode request) {
        return new UpdateExpression(
                request.path("UpdateExpression").asText(),
                request.path("ExpressionAttributeNames"),
                request.path("ExpressionAttributeValues"));
    }

    /** Changes the item. */
    void applyTo(ObjectNode item) {
        var clauses = REMOVE.split(text, 2);
        if (clauses[0].startsWith("SET ")) {
            for (var action : parts(clauses[0].substring("SET ".length()), ", ")) {
                var sides = action.split(" = ", 2);
                set(item, sides[0], value(item, sides[1]));
            }
        }
        if (clauses.length > 1) {
            parts(clauses[1], ", ").forEach(path -> remove(item, path));
        }
    }

    private JsonNode value(ObjectNode item, String expression) {
        var sum = parts(expression, " + ");
        if (sum.size() > 1) {
            var total = sum.stream()
                    .map(part -> new BigDecimal(value(item, part).path("N").asText("0")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return JSON.objectNode().put("N", total.toPlainString());
        }
        if (expression.startsWith("if_not_exists(")) {
            var arguments = arguments(expression);
            var there = find(item, arguments.getFirst());
            return there.isMissingNode() ? value(item, arguments.getLast()) : there;
        }
        if (expression.startsWith("list_append(")) {
            var both = JSON.arrayNode();
            arguments(expression).forEach(list -> value(item, list).path("L").forEach(both::add));
            return JSON.objectNode().set("L", both);
        }
        return expression.startsWith(":") ? values.path(expression) : find(item, expression);
    }

    private static List<String> arguments(String call) {
        return parts(call.substring(call.indexOf('(') + 1, call.length() - 1), ", ");
    }

    /** What is between separators that are in no brackets. */
    private static List<String> parts(String text, String separator) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var start = 0;
        for (var at = 0; at < text.length(); at++) {
            depth += text.charAt(at) == '(' ? 1 : text.charAt(at) == ')' ? -1 : 0;
            if (depth == 0 && text.startsWith(separator, at)) {
                parts.add(text.substring(start, at));
                start = at + separator.length();
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private JsonNode find(JsonNode item, String path) {
        var found = item;
        var isTop = true;
        for (var step : STEPS.split(path, -1)) {
            found = step.startsWith("[")
                    ? found.path("L").path(index(step))
                    : (isTop ? found : found.path("M")).path(name(step));
            isTop = false;
        }
        return found;
    }

    private void set(ObjectNode item, String path, JsonNode value) {
        var last = lastStep(path);
        if (last == 0) {
            item.set(name(path), value);
        } else if (path.charAt(last) == '[') {
            var list = (ArrayNode) find(item, path.substring(0, last)).path("L");
            if (index(path.substring(last)) < list.size()) {
                list.set(index(path.substring(last)), value);
            } else {
                list.add(value);
            }
        } else {
            ((ObjectNode) find(item, path.substring(0, last)).path("M")).set(name(path.substring(last + 1)), value);
        }
    }

    private void remove(ObjectNode item, String path) {
        var last = lastStep(path);
        if (last == 0) {
            item.remove(name(path));
        } else if (path.charAt(last) == '[') {
            ((ArrayNode) find(item, path.substring(0, last)).path("L")).remove(index(path.substring(last)));
        } else {
            ((ObjectNode) find(item, path.substring(0, last)).path("M")).remove(name(path.substring(last + 1)));
        }
    }

    /** Where the last step of a path begins; 0 when it is its only one. */
    private static int lastStep(String path) {
        return Math.max(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('[')));
    }

    private static int index(String step) {
        return Integer.parseInt(step.substring(1, step.length() - 1));
    }

    private String name(String step) {
        return names.path(step).asText(step);
    }
}
