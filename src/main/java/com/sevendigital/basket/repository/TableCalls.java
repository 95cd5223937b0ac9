package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.repository.BasketRepository.LastCall;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Makes calls to the table within the exchange's time; whatever goes wrong there is an outage of the storage. */
final class TableCalls {

    private static final Logger log = LoggerFactory.getLogger(TableCalls.class);
    private static final String TIMING = "ddb";

    private final DynamoProperties properties;
    private volatile LastCall last = LastCall.UNTRIED;

    TableCalls(DynamoProperties properties) {
        this.properties = properties;
    }

    /** A write was refused by its condition. */
    static final class ConditionRefused extends RuntimeException {
        private final transient @Nullable Basket current;

        private ConditionRefused(ConditionalCheckFailedException refused) {
            super("condition refused", refused, false, false);
            this.current = refused.hasItem() ? BasketColumns.BASKET.mapToItem(refused.item()) : null;
        }

        /** The basket as it is instead; empty when there is none. */
        Optional<Basket> current() {
            return Optional.ofNullable(current);
        }
    }

    LastCall last() {
        return last;
    }

    /** Makes a call that changes nothing, and tries it again when an attempt takes too long. */
    <T> T read(Function<AwsRequestOverrideConfiguration, T> request) {
        return call(request, properties.attemptTimeout());
    }

    /**
     * Makes a call that changes something, which is not given up early to be tried again: what was given up may still
     * come, after other changes.
     *
     * @throws ConditionRefused when its condition does not hold
     */
    <T> T write(Function<AwsRequestOverrideConfiguration, T> request) {
        return call(request, properties.callTimeout());
    }

    private <T> T call(Function<AwsRequestOverrideConfiguration, T> request, Duration attempt) {
        var allowed = Exchange.allow(properties.callTimeout());
        if (allowed.isZero()) {
            throw new Unavailable(Unavailable.Dependency.STORAGE, null);
        }
        var start = System.nanoTime();
        try {
            var answer = request.apply(limits(allowed, attempt));
            last = LastCall.ANSWERING;
            return answer;
        } catch (ConditionalCheckFailedException refused) {
            last = LastCall.ANSWERING;
            throw new ConditionRefused(refused);
        } catch (SdkException outage) {
            last = LastCall.NOT_ANSWERING;
            log.warn("The table brought no answer: {}", outage.getMessage());
            throw new Unavailable(Unavailable.Dependency.STORAGE, outage);
        } finally {
            Exchange.spent(TIMING, start);
        }
    }

    private static AwsRequestOverrideConfiguration limits(Duration allowed, Duration attempt) {
        return AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(allowed)
                .apiCallAttemptTimeout(attempt.compareTo(allowed) < 0 ? attempt : allowed)
                .build();
    }
}
