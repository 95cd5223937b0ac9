package com.sevendigital.basket.benchmark;

import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/**
 * A service, its bare likeness, and baskets of five lines about which they are called.
 *
 * @param bare the service itself where there is nothing beside it
 */
record Stage(Subject service, Subject bare, Stock stock, Options options) {

    static final int SATURATED_SECONDS = 3;
    private static final int SOON_OVER = 1000;
    /** Of five calls of the mix four get and one adds. */
    private static final int MIX = 5;
    /** Each checkout is one of so many calls, since a basket must be made for each. */
    private static final int SELDOM = 5;

    /** With fewer baskets to change, so that a round is soon over. */
    Stage shortened() {
        return new Stage(
                service, bare, new Stock(stock.read(), stock.changed().first(SOON_OVER), stock.sized()), options);
    }

    Step get() {
        return new Step("get", service, stock.read().gets(), options.pace(), true);
    }

    Step conditionalGet() {
        return new Step("get, not modified", service, stock.read().conditionalGets(), options.pace(), true);
    }

    Step bareGet() {
        return new Step("bare get", bare, stock.read().gets(), options.pace(), true);
    }

    Step add() {
        return new Step("add", service, stock.changed().adds(), options.pace(), false);
    }

    Step remove() {
        return new Step("remove", service, stock.changed().removes(), options.pace(), false);
    }

    Step mix() {
        return new Step("mix 80/20", service, mixed(stock.changed().ids().size()), options.pace(), false);
    }

    /** Takes back what the {@link #mix()} has added. */
    Step afterMix() {
        return after(stock.changed().ids().size());
    }

    /** Takes back what so many calls of the mix have added. */
    void restore(int calls) {
        var step = after(calls);
        Load.send(service.port(), step.traffic(), step.pace());
    }

    private Step after(int calls) {
        return new Step("", service, stock.changed().first(calls / MIX).removes(), options.pace(), false)
                .saturating(0)
                .unreported();
    }

    /** Of baskets that are made for it. */
    Step checkout() throws InterruptedException, ExecutionException {
        var calls = Math.max(1, stock.changed().ids().size() / SELDOM);
        var bought = BasketMaker.make(service.port(), stock.read().tokens(), calls, Stock.LINES);
        var pace = Pace.scheduled(Math.max(1, options.rate() / SELDOM), options.seconds());
        return new Step("checkout", service, bought.checkouts(), pace, false);
    }

    int mostMixed() {
        return MIX * stock.changed().ids().size();
    }

    /** So many calls, no more than the {@link #mostMixed() most}. */
    Traffic mixed(int calls) {
        var gets = stock.read().gets();
        var adds = stock.changed().adds();
        return new Traffic(IntStream.range(0, calls)
                .mapToObj(index -> index % MIX == MIX - 1 ? adds.at(index / MIX) : gets.at(index))
                .toList());
    }
}
