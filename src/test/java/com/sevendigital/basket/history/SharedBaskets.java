package com.sevendigital.basket.history;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** The baskets that all clients work on; a place is empty until somebody puts a new basket there. */
final class SharedBaskets {

    private static final String NONE = "";

    private final AtomicReferenceArray<String> places;

    SharedBaskets(int count) {
        places = new AtomicReferenceArray<>(count);
        for (var place = 0; place < count; place++) {
            places.set(place, NONE);
        }
    }

    int count() {
        return places.length();
    }

    /** Empty when there is none. */
    String at(int place) {
        return places.get(place);
    }

    void put(int place, String basket) {
        places.compareAndSet(place, NONE, basket);
    }

    /** Makes room, when it still is that basket. */
    void leave(int place, String basket) {
        places.compareAndSet(place, basket, NONE);
    }
}
