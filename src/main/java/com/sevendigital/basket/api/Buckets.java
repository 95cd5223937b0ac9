package com.sevendigital.basket.api;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** A token bucket for each caller; those that are quiet longest are forgotten first. */
final class Buckets {

    private static final Duration QUIET = Duration.ofMinutes(10);

    private final LoadingCache<String, Bucket> byCaller;

    Buckets(int perSecond, int burst, int callers) {
        var bandwidth = Bandwidth.builder()
                .capacity(burst)
                .refillGreedy(perSecond, Duration.ofSeconds(1))
                .build();
        this.byCaller = Caffeine.newBuilder()
                .maximumSize(callers)
                // To wake another thread costs more than what is to be tidied.
                .executor(Runnable::run)
                .expireAfterAccess(QUIET)
                .build(_ -> Bucket.builder().addLimit(bandwidth).build());
    }

    Bucket of(String caller) {
        return byCaller.get(caller);
    }
}
