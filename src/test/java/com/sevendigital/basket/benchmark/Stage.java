package com.sevendigital.basket.benchmark;

import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

/**
 * Baskets of five lines, and who is called about them.
 *
 * @param read those that nobody changes
 * @param changed those to which one line is added and from which it is taken away again, one for each call of a round
 */
record Stage(Subject service, Subject bare, Baskets read, Baskets changed, Pace pace) {

    static final int SATURATED_SECONDS = 3;
    private static final int LINES = 5;
    private static final int READ = 200;
    private static final int SOON_OVER = 1000;
    /** Of five calls of the mix four get and one adds. */
    private static final int MIX = 5;

    static Stage of(Subject service, Subject bare, Tokens tokens, Options options)
            throws InterruptedException, ExecutionException {
        return new Stage(
                service,
                bare,
                BasketMaker.make(service.port(), tokens, READ, LINES),
                BasketMaker.make(service.port(), tokens, options.calls(), LINES),
                options.pace());
    }

    /** With fewer baskets to change, so that a round is soon over. */
    Stage shortened() {
        return new Stage(
                service,
                bare,
                read,
                changed.first(Math.min(SOON_OVER, changed.ids().size())),
                pace);
    }

    Step get() {
        return new Step("get", service, read.gets(), pace, true);
    }

    Step bareGet() {
        return new Step("bare get", bare, read.gets(), pace, true);
    }

    Step add() {
        return new Step("add", service, changed.adds(), pace, false);
    }

    Step remove() {
        return new Step("remove", service, changed.removes(), pace, false);
    }

    Step mix() {
        var gets = read.gets();
        var adds = changed.adds();
        var calls = IntStream.range(0, changed.ids().size())
                .mapToObj(index -> index % MIX == MIX - 1 ? adds.at(index / MIX) : gets.at(index))
                .toList();
        return new Step("mix 80/20", service, new Traffic(calls), pace, false);
    }

    /** Takes back what the {@link #mix()} has added. */
    Step afterMix() {
        var added = changed.first(changed.ids().size() / MIX);
        return new Step("", service, added.removes(), pace, false).saturating(0).unreported();
    }
}
