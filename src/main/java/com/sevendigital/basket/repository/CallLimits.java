package com.sevendigital.basket.repository;

import java.time.Duration;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/** How long calls of a kind may take, as the SDK wants to be told with each; made once for those that may take as long as any. */
final class CallLimits {

    private final Duration call;
    private final Duration attempt;
    private final AwsRequestOverrideConfiguration unhurried;

    /**
     * @param call with all its attempts
     * @param attempt each of them
     */
    CallLimits(Duration call, Duration attempt) {
        this.call = call;
        this.attempt = attempt;
        this.unhurried = limits(call, attempt);
    }

    /** Those of a call that has no more time than that. */
    AwsRequestOverrideConfiguration within(Duration allowed) {
        return allowed.compareTo(call) < 0 ? limits(allowed, attempt) : unhurried;
    }

    private static AwsRequestOverrideConfiguration limits(Duration call, Duration attempt) {
        return AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(call)
                .apiCallAttemptTimeout(attempt.compareTo(call) < 0 ? attempt : call)
                .build();
    }
}
