package com.sevendigital.basket.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sevendigital.basket.domain.Unavailable;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Whatever time a call has, the SDK ends it. */
class CallLimitsTests {

    private static final Duration CALL = Duration.ofSeconds(40);
    private static final Duration ATTEMPT = Duration.ofSeconds(15);

    private final CallLimits limits = new CallLimits(CALL, ATTEMPT);

    @RepeatedTest(100)
    void noCallIsMadeInLessThanTheMillisecondThatTheSdkCountsIn() {
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> limits.until(System.nanoTime() + 999_999));
    }

    @Test
    void aCallThatHasLessTimeThanOthersIsLimitedToThat() {
        var hurried = limits.until(System.nanoTime() + Duration.ofSeconds(10).toNanos());

        assertThat(hurried.apiCallTimeout().orElseThrow()).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(10));
        assertThat(hurried.apiCallAttemptTimeout()).isEqualTo(hurried.apiCallTimeout());
    }

    @Test
    void aCallThatHasMoreTimeIsLimitedAsAny() {
        var unhurried = limits.until(System.nanoTime() + Duration.ofMinutes(5).toNanos());

        assertThat(unhurried.apiCallTimeout()).contains(CALL);
        assertThat(unhurried.apiCallAttemptTimeout()).contains(ATTEMPT);
    }
}
