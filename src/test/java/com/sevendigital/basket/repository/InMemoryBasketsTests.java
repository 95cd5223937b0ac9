package com.sevendigital.basket.repository;

/** The fake, under the contract. */
class InMemoryBasketsTests extends BasketRepositoryContract {

    private final InMemoryBaskets baskets = new InMemoryBaskets();

    @Override
    public BasketRepository baskets() {
        return baskets;
    }
}
