package com.sevendigital.basket.repository;

import com.sevendigital.basket.repository.BasketRepository.LastCall;

/** Remembers how the last call to the table went. */
final class TableState {

    private volatile LastCall last = LastCall.UNTRIED;

    LastCall last() {
        return last;
    }

    void answered() {
        last = LastCall.ANSWERING;
    }

    void didNotAnswer() {
        last = LastCall.NOT_ANSWERING;
    }
}
