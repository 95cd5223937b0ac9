/** The Purchasing API: takes the money, once per idempotency key. */
@NullMarked
package com.sevendigital.basket.client.purchasing;

import org.jspecify.annotations.NullMarked;
