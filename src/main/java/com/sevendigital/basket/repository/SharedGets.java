package com.sevendigital.basket.repository;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Gets items of the table; who asks while the cores have more to do than they can shares a call with others, since most of what a
 * get costs is the call, whatever it brings.
 *
 * <p>Whoever asks while another does gives way once. All who come to ask before it has its turn again are its group, for which it
 * then asks: nobody waits for anything but the cores, and every item is read after it was asked for. Nobody is in a group that
 * has more time, and for whom its group's call brought nothing asks alone, in the time that a call
 * of its own would have left.
 */
@Component
class SharedGets {

    private static final Logger log = LoggerFactory.getLogger(SharedGets.class);

    private final TableGets table;
    private final TableCalls calls;
    private final Runnable givingWay;
    private final AtomicInteger asking = new AtomicInteger();
    private final AtomicReference<@Nullable GetGroup> gathering = new AtomicReference<>();

    @Autowired
    @SuppressWarnings("ThreadPriorityCheck") // Where a scheduler takes no notice, groups are smaller, and nothing else.
    SharedGets(TableGets table, TableCalls calls) {
        this(table, calls, Thread::yield);
    }

    /** @param givingWay has others take their turn who could */
    SharedGets(TableGets table, TableCalls calls, Runnable givingWay) {
        this.table = table;
        this.calls = calls;
        this.givingWay = givingWay;
    }

    /** The item of that id; empty when there is none. */
    Map<String, AttributeValue> get(String id) {
        var isFirst = asking.getAndIncrement() == 0;
        try {
            return calls.read(limits -> isFirst ? table.one(id, limits) : sharedOrAlone(id, CallLimits.end(limits)));
        } finally {
            asking.decrementAndGet();
        }
    }

    private Map<String, AttributeValue> sharedOrAlone(String id, long endNanos) {
        return shared(id, endNanos)
                .orElseGet(() -> table.one(id, calls.limitsOfReads().until(endNanos)));
    }

    /** Empty when it is to be asked for alone. */
    private Optional<Map<String, AttributeValue>> shared(String id, long endNanos) {
        var others = gathering.get();
        if (others != null && others.join(id, endNanos)) {
            return others.found(id);
        }
        var group = new GetGroup(id, endNanos);
        gathering.set(group);
        try {
            givingWay.run();
            if (group.endsUpAlone()) {
                return Optional.empty();
            }
            ask(group, endNanos);
        } finally {
            // Whatever happened here, nobody is left waiting.
            gathering.compareAndSet(group, null);
            group.bring(FoundItems.NONE_LOOKED_FOR);
        }
        return group.found(id);
    }

    private void ask(GetGroup group, long endNanos) {
        try {
            group.bring(table.several(group.ids(), calls.limitsOfReads().until(endNanos)));
        } catch (SdkException | CancellationException failed) {
            // What it was may concern one of them only: an item that is too long, or the time that this caller had.
            log.warn("The table did not answer several at once: {}", failed.getMessage());
        }
    }
}
