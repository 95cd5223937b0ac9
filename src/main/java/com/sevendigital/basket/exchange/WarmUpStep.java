package com.sevendigital.basket.exchange;

/** Something that is slow the first time, and that an instance's walk through its own calls does not come by. */
@FunctionalInterface
public interface WarmUpStep {

    /**
     * Does it once, within half a second; it changes nothing. It is called again in each round of the warm-up, unless it
     * throws.
     */
    void run();
}
