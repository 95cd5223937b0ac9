package com.sevendigital.basket.client;

import com.sevendigital.basket.exchange.Exchange;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Does two things at the same time, as parts of the same exchange. */
public final class SideBySide {

    private SideBySide() {}

    /** Joins the results of both; when one fails, so does this, and the other is stopped. */
    public static <A, B, R> R both(Supplier<A> here, Supplier<B> beside, BiFunction<A, B, R> join) {
        var task = new FutureTask<>(carried(beside)::get);
        Thread.ofVirtual().name("side-by-side").start(task);
        try {
            return join.apply(here.get(), task.get());
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException | CancellationException stopped) {
            Thread.currentThread().interrupt();
            throw UpstreamFault.lost("interrupted", stopped);
        } finally {
            task.cancel(true);
        }
    }

    private static <T> Supplier<T> carried(Supplier<T> work) {
        return Exchange.current()
                .<Supplier<T>>map(exchange -> () -> exchange.call(work::get))
                .orElse(work);
    }
}
