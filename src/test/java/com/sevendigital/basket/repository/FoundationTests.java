package com.sevendigital.basket.repository;

import static com.sevendigital.basket.deployment.DeploymentFile.mappings;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.deployment.DeploymentFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** The table that the deployment makes is the one that the service is tested with. */
class FoundationTests {

    private static final DeploymentFile FOUNDATION = DeploymentFile.FOUNDATION;
    private static final String NAME = "founded-baskets";

    private final Map<String, Object> baskets = FOUNDATION.mapping("Resources", "Baskets", "Properties");

    @Test
    void itHasTheKeysTheIndexAndTheTimeToLiveOfTheCode() {
        var client = TestTable.named(NAME).client();
        var made = client.describeTable(describe -> describe.tableName(NAME)).table();
        var index = made.globalSecondaryIndexes().getFirst();
        var founded = mappings(baskets, "GlobalSecondaryIndexes").getFirst();

        assertThat(pairs(mappings(baskets, "AttributeDefinitions"), "AttributeName", "AttributeType"))
                .isEqualTo(made.attributeDefinitions().stream()
                        .collect(Collectors.toMap(
                                AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString)));
        assertThat(pairs(mappings(baskets, "KeySchema"), "AttributeName", "KeyType"))
                .isEqualTo(keys(made.keySchema()));
        assertThat(mappings(baskets, "GlobalSecondaryIndexes")).hasSameSizeAs(made.globalSecondaryIndexes());
        assertThat(founded.get("IndexName")).isEqualTo(index.indexName()).isEqualTo(BasketColumns.DUE_CHECKOUTS);
        assertThat(pairs(mappings(founded, "KeySchema"), "AttributeName", "KeyType"))
                .isEqualTo(keys(index.keySchema()));
        var projection = DeploymentFile.asMapping(founded.get("Projection"));
        assertThat(projection.get("ProjectionType"))
                .isEqualTo(index.projection().projectionTypeAsString());
        assertThat(projection.get("NonKeyAttributes"))
                .isEqualTo(index.projection().nonKeyAttributes());
        assertThat(FOUNDATION.mapping("Resources", "Baskets", "Properties", "TimeToLiveSpecification"))
                .isEqualTo(Map.of("AttributeName", BasketColumns.EXPIRES_AT.name(), "Enabled", true));
    }

    @Test
    void itsNameIsThatOfTheServicesSettings() {
        var name = FOUNDATION.mapping("Parameters", "TableName").get("Default");

        assertThat(DeploymentFile.SERVICE.options("aws:elasticbeanstalk:application:environment"))
                .containsEntry("BASKET_DYNAMODB_TABLE", name);
    }

    @Test
    void nothingThatHappensToTheStackLosesABasket() {
        assertThat(FOUNDATION.mapping("Resources", "Baskets"))
                .containsEntry("DeletionPolicy", "Retain")
                .containsEntry("UpdateReplacePolicy", "Retain");
        assertThat(baskets)
                .containsEntry("BillingMode", "PAY_PER_REQUEST")
                .containsEntry("DeletionProtectionEnabled", true)
                .containsEntry("PointInTimeRecoverySpecification", Map.of("PointInTimeRecoveryEnabled", true))
                .containsEntry("SSESpecification", Map.of("SSEEnabled", true));
    }

    @Test
    void anInstanceMayDoNoMoreThanItsJob() {
        var role = FOUNDATION.mapping("Resources", "InstanceRole", "Properties");

        assertThat(role).doesNotContainKey("ManagedPolicyArns");
        assertThat(mappings(role, "Policies"))
                .flatExtracting(policy -> mappings(DeploymentFile.asMapping(policy.get("PolicyDocument")), "Statement"))
                .allSatisfy(statement -> {
                    assertThat(String.valueOf(statement.get("Action"))).doesNotContain("*");
                    assertThat(statement.get("Resource")).isNotEqualTo("*");
                });
        var profile =
                FOUNDATION.mapping("Resources", "InstanceProfile", "Properties").get("InstanceProfileName");
        assertThat(DeploymentFile.SERVICE.options("aws:autoscaling:launchconfiguration"))
                .containsEntry("IamInstanceProfile", profile);
    }

    @Test
    void anInstanceMayCallTheTableAsItDoes() {
        var role = FOUNDATION.mapping("Resources", "InstanceRole", "Properties");
        var table = mappings(role, "Policies").stream()
                .filter(policy -> "table".equals(policy.get("PolicyName")))
                .findFirst()
                .orElseThrow();
        var ofTable = mappings(DeploymentFile.asMapping(table.get("PolicyDocument")), "Statement")
                .getFirst();

        assertThat(ofTable.get("Action"))
                .isEqualTo(List.of(
                        "dynamodb:GetItem",
                        "dynamodb:BatchGetItem",
                        "dynamodb:PutItem",
                        "dynamodb:UpdateItem",
                        "dynamodb:DeleteItem",
                        "dynamodb:ConditionCheckItem"));
    }

    private static Map<String, String> keys(List<KeySchemaElement> schema) {
        return schema.stream()
                .collect(Collectors.toMap(KeySchemaElement::attributeName, KeySchemaElement::keyTypeAsString));
    }

    private static Map<String, String> pairs(List<Map<String, Object>> entries, String key, String value) {
        return entries.stream()
                .collect(Collectors.toMap(
                        entry -> String.valueOf(entry.get(key)), entry -> String.valueOf(entry.get(value))));
    }
}
