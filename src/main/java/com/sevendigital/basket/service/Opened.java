package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Basket;

/**
 * The basket that an owner uses.
 *
 * @param created whether it is new
 */
public record Opened(Basket basket, boolean created) {}
