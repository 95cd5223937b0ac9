package com.sevendigital.basket.history;

import com.sevendigital.basket.jar.PurchasingFault;
import com.sevendigital.basket.jar.PurchasingFault.Kind;
import com.sevendigital.basket.jar.TableAction;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What goes wrong at times, in one way or another; killed instances come on top. */
enum Fault {
    PURCHASING_IS_SLOW,
    PURCHASING_BREAKS_OFF_AFTER_THE_CHARGE,
    PURCHASING_BREAKS_OFF_BEFORE_THE_CHARGE,
    PURCHASING_REFUSES_CONNECTIONS,
    PURCHASING_IS_BUSY,
    PURCHASING_ANSWERS_GARBAGE,
    TABLE_THROTTLES,
    TABLE_IS_TOO_LATE,
    TABLE_LOSES_ANSWERS;

    /** How Purchasing treats the calls that are hit; empty when it is not to blame, or not there. */
    List<PurchasingFault> purchasing() {
        return switch (this) {
            case PURCHASING_IS_SLOW ->
                Stream.of(800L, 2500L, 5000L)
                        .map(Duration::ofMillis)
                        .map(PurchasingFault::slow)
                        .toList();
            case PURCHASING_BREAKS_OFF_AFTER_THE_CHARGE -> faults(Kind.BREAK_AFTER, Kind.SILENT_AFTER);
            case PURCHASING_BREAKS_OFF_BEFORE_THE_CHARGE -> faults(Kind.BREAK_BEFORE, Kind.NEVER_ANSWER);
            case PURCHASING_IS_BUSY -> faults(Kind.BUSY);
            case PURCHASING_ANSWERS_GARBAGE ->
                faults(
                        Kind.GARBAGE_AFTER,
                        Kind.OTHER_KEY_AFTER,
                        Kind.OTHER_TOTAL_AFTER,
                        Kind.STALL_AFTER,
                        Kind.TWICE_AFTER);
            case PURCHASING_REFUSES_CONNECTIONS, TABLE_THROTTLES, TABLE_IS_TOO_LATE, TABLE_LOSES_ANSWERS -> List.of();
        };
    }

    /** What becomes of the calls to the table that are hit; empty when it is not to blame. */
    List<TableAction> table() {
        return switch (this) {
            case TABLE_THROTTLES -> actions(TableAction.Kind.THROTTLE, TableAction.Kind.INTERNAL_ERROR);
            case TABLE_IS_TOO_LATE ->
                List.of(
                        TableAction.of(TableAction.Kind.IGNORE),
                        TableAction.of(TableAction.Kind.WITHHOLD_ANSWER),
                        TableAction.pass().delayedBy(Duration.ofMillis(1500)));
            case TABLE_LOSES_ANSWERS -> actions(TableAction.Kind.LOSE_ANSWER);
            default -> List.of();
        };
    }

    private static List<PurchasingFault> faults(Kind... kinds) {
        return Stream.of(kinds).map(PurchasingFault::of).toList();
    }

    private static List<TableAction> actions(TableAction.Kind... kinds) {
        return Stream.of(kinds).map(TableAction::of).toList();
    }
}
