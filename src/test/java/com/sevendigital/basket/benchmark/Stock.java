package com.sevendigital.basket.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Baskets that are there before anything is measured, and as they were after it.
 *
 * @param read those that nobody changes
 * @param changed those to which one line is added and from which it is taken away again
 * @param sized by how many lines they have, both read and changed
 */
record Stock(Baskets read, Baskets changed, Map<Integer, Baskets> sized) {

    /** Most of what is called has as many lines as the peer's carts. */
    static final int LINES = 5;

    private static final int[] SIZES = {1, 10, 25, 50, 100};
    private static final int READ = 200;
    private static final int SIZED = 300;

    static Stock make(int port, Tokens tokens, Options options) throws InterruptedException, ExecutionException {
        var sized = new LinkedHashMap<Integer, Baskets>();
        if (options.isWanted(Scenario.GROWTH)) {
            for (var lines : SIZES) {
                sized.put(lines, BasketMaker.make(port, tokens, SIZED, lines));
            }
        }
        return new Stock(
                BasketMaker.make(port, tokens, READ, LINES),
                BasketMaker.make(port, tokens, options.calls(), LINES),
                sized);
    }
}
