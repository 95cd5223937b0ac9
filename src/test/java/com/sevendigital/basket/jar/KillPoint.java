package com.sevendigital.basket.jar;

import com.sevendigital.basket.jar.FaultyTable.Call;
import com.sevendigital.basket.jar.PurchasingFault.Kind;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/** Where in a checkout a process dies: before or after each thing that another could see. */
enum KillPoint {
    BEFORE_THE_CLAIM {
        @Override
        void arm(Stage stage, Runnable kill) {
            atTable(
                    stage,
                    KillPoint::isClaim,
                    TableAction.of(TableAction.Kind.DROP).before(kill));
        }
    },
    AFTER_THE_CLAIM {
        @Override
        void arm(Stage stage, Runnable kill) {
            atTable(
                    stage,
                    KillPoint::isClaim,
                    TableAction.of(TableAction.Kind.LOSE_ANSWER).after(kill));
        }
    },
    BEFORE_PURCHASING_LOOKED {
        @Override
        void arm(Stage stage, Runnable kill) {
            atPurchasing(stage, PurchasingFault.of(Kind.BREAK_BEFORE).before(kill));
        }
    },
    WHILE_PURCHASING_WORKS {
        @Override
        void arm(Stage stage, Runnable kill) {
            atPurchasing(stage, PurchasingFault.slow(Duration.ofSeconds(1)).before(kill));
        }
    },
    AFTER_THE_CHARGE {
        @Override
        void arm(Stage stage, Runnable kill) {
            atPurchasing(stage, PurchasingFault.of(Kind.BREAK_AFTER).after(kill));
        }
    },
    BEFORE_THE_SETTLE {
        @Override
        void arm(Stage stage, Runnable kill) {
            atTable(
                    stage,
                    KillPoint::isSettle,
                    TableAction.of(TableAction.Kind.DROP).before(kill));
        }
    },
    AFTER_THE_SETTLE {
        @Override
        void arm(Stage stage, Runnable kill) {
            atTable(
                    stage,
                    KillPoint::isSettle,
                    TableAction.of(TableAction.Kind.LOSE_ANSWER).after(kill));
        }
    };

    /** Has that done, once, when a checkout comes to this point. */
    abstract void arm(Stage stage, Runnable kill);

    private static boolean isClaim(Call call) {
        return call.isUpdate() && call.body().contains("\"checking-out\"");
    }

    private static boolean isSettle(Call call) {
        return call.isUpdate()
                && (call.body().contains("\"completed\"") || call.body().contains("\"declined\""));
    }

    private static void atTable(Stage stage, Predicate<Call> point, TableAction action) {
        var once = new AtomicBoolean();
        stage.proxy.rule(call -> point.test(call) && once.compareAndSet(false, true) ? action : TableAction.pass());
    }

    private static void atPurchasing(Stage stage, PurchasingFault fault) {
        stage.purchasing.purchases(call -> call.number() == 1 ? fault : Stage.byToken(call));
    }
}
