package com.sevendigital.bare;

import com.sevendigital.basket.repository.BareTable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Answers with an item as the table has it. */
@RestController
class BareController {

    private final BareTable table;

    BareController(BareTable table) {
        this.table = table;
    }

    @GetMapping("/ready")
    Map<String, Object> ready() {
        return Map.of();
    }

    @GetMapping("/v1/baskets/{id}")
    Map<String, Object> get(@PathVariable String id) {
        return json(table.item(id));
    }

    private static Map<String, Object> json(Map<String, AttributeValue> item) {
        var json = LinkedHashMap.<String, Object>newLinkedHashMap(item.size());
        item.forEach((name, value) -> json.put(name, json(value)));
        return json;
    }

    private static Object json(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s();
            case N -> new BigDecimal(value.n());
            case BOOL -> value.bool();
            case M -> json(value.m());
            case L -> value.l().stream().map(BareController::json).toList();
            default -> throw new IllegalStateException("An item of a basket has no " + value.type());
        };
    }
}
