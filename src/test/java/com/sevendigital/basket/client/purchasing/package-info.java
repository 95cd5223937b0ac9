/** Tests of the Purchasing client, on its stub and on answers written by hand. */
@NullMarked
package com.sevendigital.basket.client.purchasing;

import org.jspecify.annotations.NullMarked;
