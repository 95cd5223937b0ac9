package com.sevendigital.basket.domain;

/** An item that stayed where it was when the others went to another basket. */
public record Skipped(Product product, Listing.Reason reason) {}
