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
    static final int LONGEST_SECONDS = 60;
    private static final int LINES = 5;
    private static final int READ = 200;
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

    Step get() {
        return new Step("get", service, read.gets(), pace);
    }

    Step bareGet() {
        return new Step("bare get", bare, read.gets(), pace);
    }

    Step add() {
        return new Step("add", service, changed.adds(), pace);
    }

    Step remove() {
        return new Step("remove", service, changed.removes(), pace);
    }

    Step mix() {
        var gets = read.gets();
        var adds = changed.adds();
        var calls = IntStream.range(0, changed.ids().size())
                .mapToObj(index -> index % MIX == MIX - 1 ? adds.at(index / MIX) : gets.at(index))
                .toList();
        return new Step("mix 80/20", service, new Traffic(calls), pace);
    }

    /** Takes back what the {@link #mix()} has added. */
    Step afterMix() {
        var added = changed.first(changed.ids().size() / MIX);
        return new Step(
                Step.UNREPORTED,
                service,
                added.removes(),
                Pace.saturating(1, added.ids().size(), LONGEST_SECONDS));
    }
}
