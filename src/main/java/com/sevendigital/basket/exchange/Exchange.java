package com.sevendigital.basket.exchange;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.MDC;

/**
 * One request being served, reachable from everything that is done for it on its thread.
 *
 * @param isWarmUp whether this instance makes it for itself, so that it is no customer's and none of the business's
 */
public record Exchange(Trace trace, TimeBudget budget, Timings timings, boolean isWarmUp) {

    private static final ScopedValue<Exchange> CURRENT = ScopedValue.newInstance();

    /** Far beyond the limits that each call has of its own. */
    private static final Duration UNHURRIED = Duration.ofMinutes(1);

    /** A request of somebody's. */
    public Exchange(Trace trace, TimeBudget budget, Timings timings) {
        this(trace, budget, timings, false);
    }

    /** For work that no request waits for: it has a trace of its own, and time. */
    public static Exchange inBackground() {
        return new Exchange(Trace.begin(), TimeBudget.of(UNHURRIED), new Timings());
    }

    /** Empty outside of any exchange. */
    public static Optional<Exchange> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Whether the work is the warm-up's. */
    public static boolean isOfWarmUp() {
        return CURRENT.isBound() && CURRENT.get().isWarmUp();
    }

    /** Does the work as part of this exchange; its log lines carry the trace's id. */
    public <R, X extends Throwable> R call(ScopedValue.CallableOp<R, X> work) throws X {
        try (var _ = MDC.putCloseable("traceId", trace.traceId())) {
            return ScopedValue.where(CURRENT, this).call(work);
        }
    }

    /** The same exchange for work that goes on after its answer. */
    public Exchange withBudget(Duration total) {
        return new Exchange(trace, TimeBudget.of(total), timings, isWarmUp);
    }

    /** Does the work in at most that much of the time that is left. */
    public static <R, X extends Throwable> R within(Duration limit, ScopedValue.CallableOp<R, X> work) throws X {
        var whole = current();
        return whole.isEmpty()
                ? work.call()
                : ScopedValue.where(CURRENT, whole.get().withBudget(allow(limit)))
                        .call(work);
    }

    /** How long a wait with that limit may take here: the limit, or what is left of the exchange's budget. */
    public static Duration allow(Duration limit) {
        return current().map(exchange -> exchange.budget().remaining(limit)).orElse(limit);
    }

    /** Counts the time from {@code startNanos} until now as spent on that dependency. */
    public static void spent(String dependency, long startNanos) {
        current().ifPresent(exchange -> exchange.timings().add(dependency, System.nanoTime() - startNanos));
    }
}
