package com.sevendigital.basket.http;

import static com.sevendigital.basket.http.BasketClient.path;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever the contract's schemas have, price, total, status and version first of all, changes nothing when it is put into
 * a request that does not have it. Each request is sent as it is meant and once more with everything else at each of its
 * objects, and both must end in the same.
 */
class MassAssignmentTests extends WholeService {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What differs between two baskets that are the same otherwise. */
    private static final List<String> OF_ITS_OWN =
            List.of("id", "basketId", "purchaseId", "createdAt", "updatedAt", "expiresAt", "pricedAt", "addedAt");

    private final Map<String, JsonNode> hostile = new TreeMap<>();
    private JsonNode contract = JSON.createObjectNode();

    @BeforeEach
    void collectAllPropertiesOfTheContract() {
        contract = client().call("GET", "/v3/api-docs").undocumented().json();
        contract.at("/components/schemas")
                .forEach(schema -> schema.path("properties")
                        .properties()
                        .forEach(property -> hostile.put(property.getKey(), hostile(property.getValue()))));
        assertThat(hostile)
                .containsKeys("price", "total", "status", "version", "ownerId", "coveredBy", "purchaseId", "id");
    }

    @Test
    void theContractHasNoRequestThatIsNotTriedHere() {
        var requests = contract.findValues("requestBody").stream()
                .map(body -> body.at("/content/application~1json/schema/$ref")
                        .asText()
                        .replaceFirst(".*/", ""));

        assertThat(requests)
                .containsOnly(
                        "CreateBasketRequest", "MergeRequest", "PutItemRequest", "AddItemsRequest", "CheckoutRequest");
    }

    @Test
    void aBasketIsMadeOfWhatTheRequestHas() {
        assertThat(sent("POST", "/v1/baskets", more("CreateBasketRequest", "{\"country\": \"GB\"}")))
                .isEqualTo(sent("POST", "/v1/baskets", "{\"country\": \"GB\"}"));
    }

    @Test
    void anItemCostsWhatTheCatalogueSays() {
        for (var body : List.of("{}", "{\"packageId\": 2}")) {
            assertThat(put(more("PutItemRequest", body))).isEqualTo(put(body));
        }
    }

    private JsonNode put(String body) {
        return sent("PUT", path(client().create("GB")) + "/items/track-1209", body);
    }

    @Test
    void soDoManyItems() {
        var body = "{\"items\": [{\"trackId\": 1209}, {\"releaseId\": 320867, \"packageId\": 2}]}";

        assertThat(add(more("AddItemsRequest", body))).isEqualTo(add(body));
    }

    private JsonNode add(String body) {
        return sent("POST", path(client().create("GB")) + "/items", body);
    }

    @Test
    void aMergeMovesWhatIsThere() {
        assertThat(merge(true)).isEqualTo(merge(false));
    }

    private JsonNode merge(boolean more) {
        var body =
                "{\"from\": \"%s\"}".formatted(client().basketOf("track-1209").id());
        return sent(
                "POST", path(client().basketOf("track-1231")) + "/merges", more ? more("MergeRequest", body) : body);
    }

    @Test
    void aCheckoutChargesWhatTheCatalogueSaysToWhomTheRequestNames() {
        assertThat(checkOut(true)).isEqualTo(checkOut(false));
    }

    private JsonNode checkOut(boolean more) {
        var basket = client().basketOf("track-1209");
        var body = CheckoutBody.of(basket, "tok_ok");
        var bought = client().checkOut(basket, basket.eTag(), more ? more("CheckoutRequest", body) : body)
                .is(201);
        var charged = purchasesOf(basket);
        assertThat(charged).singleElement().satisfies(purchase -> {
            assertThat(purchase.charges()).isEqualTo(1);
            assertThat(purchase.total().amount()).isEqualTo(basket.total());
        });
        return comparable(bought.json());
    }

    private JsonNode sent(String method, String path, String body) {
        var answer = client().call(method, path).json(body).answer();
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return comparable(answer.json());
    }

    /** The body with everything that the contract has anywhere, and this schema has not, at each of its objects. */
    private String more(String schema, String body) {
        try {
            var read = JSON.readTree(body);
            addMore(read, contract.at("/components/schemas/" + schema));
            assertThat(read.size()).isGreaterThan(30);
            return read.toString();
        } catch (JsonProcessingException broken) {
            throw new AssertionError(body, broken);
        }
    }

    private void addMore(JsonNode body, JsonNode schema) {
        var meant = resolved(schema);
        if (body instanceof ObjectNode object) {
            var known = meant.path("properties");
            object.properties().forEach(field -> addMore(field.getValue(), known.path(field.getKey())));
            hostile.forEach((name, value) -> {
                if (!known.has(name)) {
                    object.set(name, value);
                }
            });
        } else if (body instanceof ArrayNode list) {
            list.forEach(element -> addMore(element, meant.path("items")));
        }
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref");
        return reference.isTextual() ? resolved(contract.at(reference.asText().substring(1))) : schema;
    }

    /** A value that such a property could have. */
    private JsonNode hostile(JsonNode property) {
        var schema = resolved(property);
        var values = JsonNodeFactory.instance;
        if (schema.path("enum").isArray()) {
            return schema.path("enum").path(schema.path("enum").size() - 1);
        }
        return switch (schema.path("type").asText()) {
            case "integer" -> values.numberNode(999);
            case "boolean" -> values.booleanNode(true);
            case "array" -> values.arrayNode();
            case "object" ->
                schema.path("properties").has("amount")
                        ? values.objectNode().put("amount", "0.00").put("currency", "GBP")
                        : values.objectNode();
            default ->
                schema.path("format").asText().equals("uuid")
                        ? TextNode.valueOf(UUID.randomUUID().toString())
                        : TextNode.valueOf("0.00");
        };
    }

    /** Without what each basket has of its own. */
    private static JsonNode comparable(JsonNode answer) {
        if (answer instanceof ObjectNode object) {
            object.remove(OF_ITS_OWN);
        }
        answer.forEach(MassAssignmentTests::comparable);
        return answer;
    }
}
