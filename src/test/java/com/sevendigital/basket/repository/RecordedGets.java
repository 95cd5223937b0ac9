package com.sevendigital.basket.repository;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Notes what calls are made, and may change what comes of those for several items. */
final class RecordedGets extends TableGets {

    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Runnable> meanwhile = new AtomicReference<>();
    private volatile UnaryOperator<FoundItems> several = UnaryOperator.identity();

    RecordedGets(DynamoDbClient dynamo, DynamoProperties properties) {
        super(dynamo, properties);
    }

    /** {@code one} or {@code several} for each call so far. */
    List<String> calls() {
        return calls;
    }

    /** Is done while the next call for one is under way, which is not noted. */
    void meanwhile(Runnable work) {
        meanwhile.set(work);
    }

    /** What becomes of what the table answers to calls for several. */
    void changing(UnaryOperator<FoundItems> answer) {
        several = answer;
    }

    @Override
    Map<String, AttributeValue> one(String id, AwsRequestOverrideConfiguration limits) {
        var work = meanwhile.getAndSet(null);
        if (work == null) {
            calls.add("one");
        } else {
            work.run();
        }
        return super.one(id, limits);
    }

    @Override
    FoundItems several(Set<String> ids, AwsRequestOverrideConfiguration limits) {
        calls.add("several");
        return several.apply(super.several(ids, limits));
    }
}
