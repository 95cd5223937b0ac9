package com.sevendigital.basket.service;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Skipped;
import java.util.List;

/**
 * A basket after another one joined it.
 *
 * @param skipped what stayed in the other one; empty when all of it came
 */
public record Merged(Basket basket, List<Skipped> skipped) {}
