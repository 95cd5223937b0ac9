package com.sevendigital.basket.health;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Has the heap's old space collected when it has grown by half and nobody comes, or has doubled.
 *
 * <p>By itself, SerialGC lets it grow to all the memory that it may have before it collects it once. Until then, what has
 * lived for a while and is gone, such as connections, stays in there. What the last collection has left counts whoever asked for
 * it: the JVM itself, somebody with a tool, or another instance in the same JVM, as tests have them.
 */
@Component
class OldSpace implements ApplicationListener<ApplicationReadyEvent> {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** SerialGC's. Other collectors look after theirs, beside the work. */
    private static final String NAME = "Tenured Gen";

    private final TaskScheduler scheduler;
    private final InFlightRequests requests;
    private final LongSupplier usedBytes;
    private final LongSupplier leftBytes;
    private final Runnable collection;
    private long foundBytes = -1;
    private long leftBeforeBytes;
    private long begunBefore;

    @Autowired
    OldSpace(TaskScheduler scheduler, InFlightRequests requests) {
        this(scheduler, requests, usedBytes(), leftBytes(), ManagementFactory.getMemoryMXBean()::gc);
    }

    /**
     * @param usedBytes of the old space; always zero where there is none to look after
     * @param leftBytes of it by the last collection; zero before the first
     * @param collection pauses all threads, and leaves what is in use
     */
    OldSpace(
            TaskScheduler scheduler,
            InFlightRequests requests,
            LongSupplier usedBytes,
            LongSupplier leftBytes,
            Runnable collection) {
        this.scheduler = scheduler;
        this.requests = requests;
        this.usedBytes = usedBytes;
        this.leftBytes = leftBytes;
        this.collection = collection;
    }

    /** Of this JVM. */
    static LongSupplier usedBytes() {
        return bytes(MemoryPoolMXBean::getUsage);
    }

    /** Of this JVM, where it is known after collections of everything, not after those of the young space. */
    static LongSupplier leftBytes() {
        return bytes(MemoryPoolMXBean::getCollectionUsage);
    }

    private static LongSupplier bytes(Function<MemoryPoolMXBean, MemoryUsage> usage) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals(NAME))
                .findAny()
                .<LongSupplier>map(pool -> () -> usage.apply(pool).getUsed())
                .orElse(() -> 0);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It never ends; what goes wrong is logged, and the next time comes.
    public void onApplicationEvent(ApplicationReadyEvent started) {
        scheduler.scheduleWithFixedDelay(this::look, LOOK_EVERY);
    }

    /**
     * What the first look finds counts as kept until the next collection, so that none follows a start. Called by one thread at a
     * time.
     */
    void look() {
        var used = usedBytes.getAsLong();
        var left = leftBytes.getAsLong();
        if (foundBytes < 0) {
            foundBytes = used;
            leftBeforeBytes = left;
        }
        var kept = left == leftBeforeBytes ? foundBytes : left;
        if (used - kept > (nobodyCame() ? kept / 2 : kept)) {
            collection.run();
        }
    }

    /** Since the last look, so that a pause would probably hold up nobody. */
    private boolean nobodyCame() {
        var begun = requests.begun();
        var nobody = begun == begunBefore && requests.count() == 0;
        begunBefore = begun;
        return nobody;
    }
}
