package com.sevendigital.basket.repository;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProviderChain;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.auth.credentials.SystemPropertyCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The DynamoDB client, each of whose waits has a limit. */
@Configuration(proxyBeanMethods = false)
class DynamoConfiguration {

    private static final Region LOCAL_REGION = Region.EU_WEST_1;

    @Bean
    DynamoDbClient dynamo(DynamoProperties properties, TableMeters meters) {
        return client(properties, properties.attemptTimeout(), properties.callTimeout(), meters);
    }

    static DynamoDbClient client(
            DynamoProperties properties,
            Duration attemptTimeout,
            Duration callTimeout,
            ExecutionInterceptor... watchers) {
        try {
            return builder(properties, attemptTimeout, callTimeout, watchers).build();
        } catch (SdkClientException unset) {
            throw new InvalidConfigurationPropertyValueException(
                    "AWS_REGION",
                    null,
                    "The region of the table is not set, and the SDK did not find it: " + unset.getMessage());
        }
    }

    static DynamoDbClientBuilder builder(
            DynamoProperties properties,
            Duration attemptTimeout,
            Duration callTimeout,
            ExecutionInterceptor... watchers) {
        var client = DynamoDbClient.builder()
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(properties.connections())
                        .connectionTimeout(properties.connectTimeout())
                        .connectionAcquisitionTimeout(properties.poolWait())
                        // Calls and attempts end when their time is over. A limit for each read costs two threads'
                        // switches.
                        .socketTimeout(Duration.ZERO))
                .overrideConfiguration(override -> {
                    override.addExecutionInterceptor(new AnswerLimit())
                            .retryStrategy(AwsRetryStrategy.standardRetryStrategy())
                            .apiCallAttemptTimeout(attemptTimeout)
                            .apiCallTimeout(callTimeout)
                            .scheduledExecutorService(new TimeLimits());
                    List.of(watchers).forEach(override::addExecutionInterceptor);
                });
        if (properties.isLocal()) {
            atLocalTable(client, properties);
        }
        return client;
    }

    /** A local table takes any key, so that none must be set up; one that is set is used. */
    private static void atLocalTable(DynamoDbClientBuilder client, DynamoProperties properties) {
        client.endpointOverride(properties.endpoint()).credentialsProvider(localCredentials());
        if (System.getenv("AWS_REGION") == null && System.getProperty("aws.region") == null) {
            client.region(LOCAL_REGION);
        }
    }

    private static AwsCredentialsProvider localCredentials() {
        return AwsCredentialsProviderChain.of(
                EnvironmentVariableCredentialsProvider.create(),
                SystemPropertyCredentialsProvider.create(),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")));
    }
}
