package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.repository.BasketRepository.LastCall;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** Makes calls to the table within the exchange's time; whatever goes wrong there is an outage of the storage. */
@Component
class TableCalls {

    private static final Logger log = LoggerFactory.getLogger(TableCalls.class);
    private static final String TIMING = "ddb";
    private static final long SHORTEST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 25;

    private final DynamoProperties properties;
    private final CallLimits reads;
    private final CallLimits writes;
    private final AtomicReference<LastCall> last = new AtomicReference<>(LastCall.UNTRIED);

    TableCalls(DynamoProperties properties) {
        this.properties = properties;
        this.reads = new CallLimits(properties.callTimeout(), properties.attemptTimeout());
        this.writes = new CallLimits(properties.callTimeout(), properties.callTimeout());
    }

    /** A write was refused by its condition. */
    static final class ConditionRefused extends RuntimeException {
        private final transient @Nullable Basket current;

        private ConditionRefused(ConditionalCheckFailedException refused) {
            super("condition refused", refused, false, false);
            this.current = refused.hasItem() ? BasketColumns.read(refused.item()) : null;
        }

        /** The basket as it is instead; empty when there is none. */
        Optional<Basket> current() {
            return Optional.ofNullable(current);
        }
    }

    /** None of the writes of a transaction was made, by the condition of at least one of them. */
    static final class TransactionRefused extends RuntimeException {
        private TransactionRefused(TransactionCanceledException cancelled) {
            super("transaction refused", cancelled, false, false);
        }
    }

    LastCall last() {
        return Objects.requireNonNull(last.get());
    }

    /** Makes a call that changes nothing, and tries it again when an attempt takes too long. */
    <T> T read(Function<AwsRequestOverrideConfiguration, T> request) {
        return call(request, reads);
    }

    /**
     * Makes a call that changes something, which is not given up early to be tried again: what was given up may still
     * come, after other changes.
     *
     * @throws ConditionRefused when its condition does not hold
     * @throws TransactionRefused when the condition of a part of it does not hold
     */
    <T> T write(Function<AwsRequestOverrideConfiguration, T> request) {
        return call(request, writes);
    }

    CallLimits limitsOfReads() {
        return reads;
    }

    /** A transaction that touches an item at the same moment stands in the way for milliseconds. */
    private <T> T call(Function<AwsRequestOverrideConfiguration, T> request, CallLimits limits) {
        var until = System.nanoTime() + properties.callTimeout().toNanos();
        while (true) {
            try {
                return once(request, limits);
            } catch (InTheWay conflict) {
                if (System.nanoTime() > until) {
                    throw new Unavailable(Unavailable.Dependency.STORAGE, conflict);
                }
                stepAside(conflict);
            }
        }
    }

    private <T> T once(Function<AwsRequestOverrideConfiguration, T> request, CallLimits limits) {
        var allowed = limits.now();
        var start = System.nanoTime();
        try {
            var answer = request.apply(allowed);
            last.set(LastCall.ANSWERING);
            return answer;
        } catch (ConditionalCheckFailedException refused) {
            last.set(LastCall.ANSWERING);
            throw new ConditionRefused(refused);
        } catch (TransactionConflictException conflict) {
            throw new InTheWay(conflict);
        } catch (TransactionCanceledException cancelled) {
            throw reasonOf(cancelled);
        } catch (SdkException outage) {
            throw unavailable(outage.getMessage(), outage);
        } catch (CancellationException late) {
            // The time was over while the call still waited for a connection: the SDK passes on what its HTTP client
            // throws.
            throw unavailable("no connection was free in time", late);
        } catch (Unavailable over) {
            // All of the time that there was went by in a call that is shared.
            throw unavailable("its time was over", over);
        } finally {
            Exchange.spent(TIMING, start);
        }
    }

    private RuntimeException reasonOf(TransactionCanceledException cancelled) {
        var reasons = cancelled.cancellationReasons().stream()
                .map(CancellationReason::code)
                .collect(Collectors.toSet());
        if (reasons.contains("ConditionalCheckFailed")) {
            last.set(LastCall.ANSWERING);
            return new TransactionRefused(cancelled);
        }
        return reasons.contains("TransactionConflict")
                ? new InTheWay(cancelled)
                : unavailable(cancelled.getMessage(), cancelled);
    }

    private Unavailable unavailable(@Nullable String why, RuntimeException outage) {
        last.set(LastCall.NOT_ANSWERING);
        log.warn("The table brought no answer: {}", why);
        return new Unavailable(Unavailable.Dependency.STORAGE, outage);
    }

    private static void stepAside(InTheWay conflict) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unavailable(Unavailable.Dependency.STORAGE, conflict);
        }
    }

    /** Another transaction was at work on the item (Amazon DynamoDB, Transaction conflict handling). */
    private static final class InTheWay extends RuntimeException {
        private InTheWay(SdkException conflict) {
            super("transaction conflict", conflict, false, false);
        }
    }
}
