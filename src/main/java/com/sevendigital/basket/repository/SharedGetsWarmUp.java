package com.sevendigital.basket.repository;

import com.sevendigital.basket.exchange.WarmUpStep;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Gets several items at once, as many customers at once will have it done: there are none of these ids. */
@Component
class SharedGetsWarmUp implements WarmUpStep {

    private static final Set<String> NOTHING = Set.of("warm-up:1", "warm-up:2");

    private final TableGets table;
    private final TableCalls calls;

    SharedGetsWarmUp(TableGets table, TableCalls calls) {
        this.table = table;
        this.calls = calls;
    }

    @Override
    public void run() {
        calls.read(limits -> table.several(NOTHING, limits));
    }
}
