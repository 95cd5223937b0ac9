package com.sevendigital.basket.repository;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Measures the calls to the table by operation and outcome, and counts how often the SDK tried again. */
@Component
class TableMeters implements ExecutionInterceptor {

    private static final ExecutionAttribute<Tries> TRIES = new ExecutionAttribute<>("BasketTableTries");

    private final MeterRegistry meters;
    private final Map<Call, Timer> calls = new ConcurrentHashMap<>();
    private final Map<String, Counter> retries = new ConcurrentHashMap<>();

    private record Call(String operation, String outcome) {}

    /** The tries of one call, which follow each other. */
    private static final class Tries {
        private final long startNanos = System.nanoTime();
        private final AtomicInteger count = new AtomicInteger();
    }

    TableMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution call, ExecutionAttributes attributes) {
        attributes.putAttribute(TRIES, new Tries());
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission request, ExecutionAttributes attributes) {
        var tries = attributes.getAttribute(TRIES);
        if (tries != null) {
            tries.count.incrementAndGet();
        }
    }

    @Override
    public void afterExecution(Context.AfterExecution call, ExecutionAttributes attributes) {
        time("answered", attributes);
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution call, ExecutionAttributes attributes) {
        time(outcome(call.exception()), attributes);
    }

    private void time(String outcome, ExecutionAttributes attributes) {
        var tries = attributes.getAttribute(TRIES);
        if (tries == null) {
            return;
        }
        var operation = operation(attributes);
        calls.computeIfAbsent(new Call(operation, outcome), this::timer)
                .record(System.nanoTime() - tries.startNanos, TimeUnit.NANOSECONDS);
        retries.computeIfAbsent(operation, this::counter).increment(Math.max(0, tries.count.get() - 1));
    }

    /** A write whose condition does not hold is an answer, and no fault. */
    private static String outcome(Throwable failure) {
        return switch (failure) {
            case ConditionalCheckFailedException _, TransactionCanceledException _ -> "refused";
            case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ -> "timeout";
            case AwsServiceException said when said.isThrottlingException() -> "throttled";
            default -> "fault";
        };
    }

    private static String operation(ExecutionAttributes attributes) {
        @Nullable String name = attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME);
        return name == null ? "unknown" : name;
    }

    private Timer timer(Call call) {
        return Timer.builder("basket.table.calls")
                .description("Calls to the table with all their tries")
                .tag("operation", call.operation())
                .tag("outcome", call.outcome())
                .register(meters);
    }

    private Counter counter(String operation) {
        return Counter.builder("basket.table.retries")
                .description("How often the SDK tried a call to the table again")
                .tag("operation", operation)
                .register(meters);
    }
}
