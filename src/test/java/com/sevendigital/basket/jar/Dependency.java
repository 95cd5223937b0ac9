package com.sevendigital.basket.jar;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** What the service needs, and the call that needs it. */
enum Dependency {
    CATALOGUE("Catalogue API", "add", "422 item-not-found", "503 catalogue-unavailable") {
        @Override
        FaultyPort port(FaultStage stage) {
            return stage.catalogue;
        }

        @Override
        Callable<StoreClient.Answer> prepare(FaultStage stage) {
            var basket = stage.create();
            return () -> stage.addUncached(basket);
        }
    },
    PURCHASING("Purchasing API", "checkout", "201 completed", "503 purchasing-unavailable|202 (processing|unknown)") {
        @Override
        FaultyPort port(FaultStage stage) {
            return stage.purchasing;
        }

        @Override
        Callable<StoreClient.Answer> prepare(FaultStage stage) {
            var basket = stage.filled();
            return () -> stage.checkOut(basket);
        }
    },
    TABLE("table", "get", "200 open", "503 storage-unavailable") {
        @Override
        FaultyPort port(FaultStage stage) {
            return stage.table;
        }

        @Override
        Callable<StoreClient.Answer> prepare(FaultStage stage) {
            var basket = stage.create();
            return () -> stage.get(basket);
        }
    };

    private final String text;
    private final String call;
    private final String normal;
    private final String faulty;

    Dependency(String text, String call, String normal, String faulty) {
        this.text = text;
        this.call = call;
        this.normal = normal;
        this.faulty = faulty;
    }

    abstract FaultyPort port(FaultStage stage);

    /** A call that needs it, with everything ready that must be there before. */
    abstract Callable<StoreClient.Answer> prepare(FaultStage stage);

    List<Callable<StoreClient.Answer>> prepare(FaultStage stage, int calls) {
        return Stream.generate(() -> prepare(stage)).limit(calls).toList();
    }

    /** How the call is answered when all is well. */
    String normal() {
        return normal;
    }

    /** How it may be answered while this does not work, as a pattern. */
    String faulty() {
        return faulty;
    }

    /** Whether no breaker holds calls back any more. */
    boolean isLetThrough(FaultStage stage) {
        return this == TABLE || stage.breaker(name().toLowerCase(Locale.ROOT)).equals("closed");
    }

    @Override
    public String toString() {
        return text + " (" + call + ")";
    }
}
