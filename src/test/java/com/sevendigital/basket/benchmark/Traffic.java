package com.sevendigital.basket.benchmark;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What callers send.
 *
 * @param calls as many as there are, ready to be sent, which begin again after the last one
 */
record Traffic(List<Call> calls) {

    static Traffic of(int size, LongFunction<Call> call) {
        return new Traffic(LongStream.range(0, size).mapToObj(call).toList());
    }

    /** Both, one after the other. */
    Traffic and(Traffic next) {
        return new Traffic(Stream.concat(calls.stream(), next.calls.stream()).toList());
    }

    Call at(long index) {
        return calls.get((int) (index % calls.size()));
    }
}
