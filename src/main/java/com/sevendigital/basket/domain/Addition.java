package com.sevendigital.basket.domain;

/** A selection together with the item that the catalogue offered for it. */
public record Addition(Selection selection, Item item) {}
