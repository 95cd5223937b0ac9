package com.sevendigital.basket.repository;

import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The table of baskets.
 *
 * @param table its name
 * @param endpoint where DynamoDB is when it is not AWS's own; empty in AWS
 * @param createTable whether a missing table is made at start; never in AWS, where it is a resource of the deployment
 * @param attemptTimeout how long one attempt may take
 * @param callTimeout how long a call may take with the SDK's retries
 * @param connectTimeout how long a connection may take
 * @param poolWait how long a call may wait for a free connection
 * @param connections how many connections there may be
 */
@Validated
@ConfigurationProperties("basket.dynamodb")
record DynamoProperties(
        @NotBlank String table,
        @Nullable URI endpoint,
        @DefaultValue("false") boolean createTable,
        @DefaultValue("150ms") Duration attemptTimeout,
        @DefaultValue("400ms") Duration callTimeout,
        @DefaultValue("100ms") Duration connectTimeout,
        @DefaultValue("100ms") Duration poolWait,
        @DefaultValue("200") int connections) {

    boolean isLocal() {
        return endpoint != null && !endpoint.toString().isBlank();
    }
}
