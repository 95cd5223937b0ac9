package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Checkout;

/**
 * Where a checkout stands when its request is answered.
 *
 * @param replayed whether an earlier request made it
 */
public record CheckoutAnswer(Checkout checkout, boolean replayed) {}
