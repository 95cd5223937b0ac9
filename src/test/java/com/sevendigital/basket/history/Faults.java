package com.sevendigital.basket.history;

import com.sevendigital.basket.jar.FaultyTable;
import com.sevendigital.basket.jar.HostilePurchasing;
import com.sevendigital.basket.jar.PurchasingFault;
import com.sevendigital.basket.jar.TableAction;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Lets one thing after the other go wrong, and counts how often it did. */
final class Faults {

    private static final double PURCHASES_HIT = 0.6;
    private static final double TABLE_CALLS_HIT = 0.35;

    private final FaultyTable table;
    private final HostilePurchasing purchasing;
    private final Random random;
    private final Map<Fault, AtomicLong> counts = new EnumMap<>(Fault.class);

    Faults(FaultyTable table, HostilePurchasing purchasing, long seed) {
        this.table = table;
        this.purchasing = purchasing;
        this.random = new Random(seed);
        List.of(Fault.values()).forEach(fault -> counts.put(fault, new AtomicLong()));
        nothingIsWrong();
    }

    /** How often each happened: calls that were hit, or how often connections were refused. */
    Map<Fault, AtomicLong> counts() {
        return counts;
    }

    long count(Fault fault) {
        return counter(fault).get();
    }

    void begin(Fault fault) {
        if (!fault.table().isEmpty()) {
            table.rule(_ -> hits(fault, TABLE_CALLS_HIT) ? oneOf(fault.table()) : TableAction.pass());
        } else if (!fault.purchasing().isEmpty()) {
            purchasing.purchases(call -> purchase(fault, call));
            purchasing.questions(_ -> question(fault));
        } else {
            counter(fault).incrementAndGet();
            purchasing.refuseConnections();
        }
    }

    void end(Fault fault) {
        if (fault.table().isEmpty() && fault.purchasing().isEmpty()) {
            purchasing.acceptConnections();
        }
        nothingIsWrong();
    }

    private void nothingIsWrong() {
        table.passAll();
        purchasing.purchases(Faults::asThePaymentSays);
        purchasing.questions(_ -> PurchasingFault.none());
    }

    /** One that is declined is declined in every case, slowly perhaps, or not looked at. */
    private PurchasingFault purchase(Fault fault, HostilePurchasing.Call call) {
        var asUsual = asThePaymentSays(call);
        if (!hits(fault, PURCHASES_HIT)) {
            return asUsual;
        }
        var chosen = oneOf(fault.purchasing());
        return switch (chosen.kind()) {
            case NONE -> asUsual.slowedBy(chosen.slowness());
            case BUSY, BREAK_BEFORE, NEVER_ANSWER -> chosen;
            default -> asUsual.kind() == PurchasingFault.Kind.DECLINE ? asUsual : chosen;
        };
    }

    private PurchasingFault question(Fault fault) {
        return hits(fault, PURCHASES_HIT) ? oneOf(fault.purchasing()) : PurchasingFault.none();
    }

    private static PurchasingFault asThePaymentSays(HostilePurchasing.Call call) {
        return call.token().equals("tok_declined")
                ? PurchasingFault.of(PurchasingFault.Kind.DECLINE)
                : PurchasingFault.none();
    }

    private boolean hits(Fault fault, double chance) {
        var hit = random.nextDouble() < chance;
        if (hit) {
            counter(fault).incrementAndGet();
        }
        return hit;
    }

    private AtomicLong counter(Fault fault) {
        return Objects.requireNonNull(counts.get(fault));
    }

    private <T> T oneOf(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }
}
