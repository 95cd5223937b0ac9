package com.sevendigital.basket.service;

import com.sevendigital.basket.repository.BasketRepository;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is known of the storage without asking it. */
@Component
public class StorageStatus {

    private final BasketRepository baskets;

    public StorageStatus(BasketRepository baskets) {
        this.baskets = baskets;
    }

    /** How the last call went: {@code untried}, {@code answering} or {@code not-answering}. */
    public String lastCall() {
        return baskets.lastCall().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
