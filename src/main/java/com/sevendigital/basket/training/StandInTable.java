package com.sevendigital.basket.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps items as DynamoDB does, for one caller at a time: whatever a write's condition says, it holds. */
final class StandInTable {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<JsonNode, ObjectNode> items = new ConcurrentHashMap<>();

    /** The answer to a call (Amazon DynamoDB, API Reference). */
    JsonNode answer(String operation, JsonNode request) {
        return switch (operation) {
            case "GetItem" -> item(request);
            case "BatchGetItem" -> items(request);
            case "PutItem" -> put(request);
            case "UpdateItem" -> JSON.objectNode().set("Attributes", update(request));
            case "DeleteItem" -> delete(request);
            case "TransactWriteItems" -> write(request);
            case "Query" ->
                JSON.objectNode().put("Count", 0).put("ScannedCount", 0).set("Items", JSON.arrayNode());
            default -> JSON.objectNode();
        };
    }

    private ObjectNode item(JsonNode request) {
        var answer = JSON.objectNode();
        var item = items.get(request.path("Key"));
        if (item != null) {
            answer.set("Item", item);
        }
        return answer;
    }

    private ObjectNode items(JsonNode request) {
        var found = JSON.objectNode();
        request.path("RequestItems").properties().forEach(asked -> {
            var ofTable = found.putArray(asked.getKey());
            asked.getValue().path("Keys").forEach(key -> {
                var item = items.get(key);
                if (item != null) {
                    ofTable.add(item);
                }
            });
        });
        return JSON.objectNode().set("Responses", found);
    }

    private ObjectNode put(JsonNode request) {
        var item = (ObjectNode) request.path("Item");
        items.put(JSON.objectNode().set("id", item.path("id")), item);
        return JSON.objectNode();
    }

    private ObjectNode update(JsonNode request) {
        var key = request.path("Key");
        var item = items.getOrDefault(key, (ObjectNode) key).deepCopy();
        UpdateExpression.of(request).applyTo(item);
        items.put(key, item);
        return item;
    }

    private ObjectNode delete(JsonNode request) {
        items.remove(request.path("Key"));
        return JSON.objectNode();
    }

    private ObjectNode write(JsonNode request) {
        request.path("TransactItems").forEach(write -> {
            if (write.has("Put")) {
                put(write.path("Put"));
            } else if (write.has("Update")) {
                update(write.path("Update"));
            } else if (write.has("Delete")) {
                delete(write.path("Delete"));
            }
        });
        return JSON.objectNode();
    }
}
