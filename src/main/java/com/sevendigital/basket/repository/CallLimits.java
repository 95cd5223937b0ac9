package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.Unavailable;
import com.sevendigital.basket.exchange.Exchange;
import java.time.Duration;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;

/** How long calls of a kind may take, as the SDK wants to be told with each; made once for those that may take as long as any. */
final class CallLimits {

    /** The SDK counts in whole milliseconds, and none of them is no limit for it: such a call would end with its answer, or never. */
    private static final Duration SHORTEST = Duration.ofMillis(1);

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

    /**
     * Those of a call that is made now, within the exchange's time.
     *
     * @throws Unavailable when less than a millisecond of that is left
     */
    AwsRequestOverrideConfiguration now() {
        return within(Exchange.allow(call));
    }

    /**
     * Those of a call that is made now and is over by then.
     *
     * @param endNanos by {@link System#nanoTime}
     * @throws Unavailable when that is in less than a millisecond
     */
    AwsRequestOverrideConfiguration until(long endNanos) {
        return within(Duration.ofNanos(endNanos - System.nanoTime()));
    }

    /** When a call with those limits is over that is made now, by {@link System#nanoTime}. */
    static long end(AwsRequestOverrideConfiguration limits) {
        return System.nanoTime() + limits.apiCallTimeout().orElseThrow().toNanos();
    }

    private AwsRequestOverrideConfiguration within(Duration allowed) {
        if (allowed.compareTo(SHORTEST) < 0) {
            throw new Unavailable(Unavailable.Dependency.STORAGE, null);
        }
        return allowed.compareTo(call) < 0 ? limits(allowed, attempt) : unhurried;
    }

    private static AwsRequestOverrideConfiguration limits(Duration call, Duration attempt) {
        return AwsRequestOverrideConfiguration.builder()
                .apiCallTimeout(call)
                .apiCallAttemptTimeout(attempt.compareTo(call) < 0 ? attempt : call)
                .build();
    }
}
