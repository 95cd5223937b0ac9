/** Tests of the Catalogue client, on its stub and on answers written by hand. */
@NullMarked
package com.sevendigital.basket.client.catalogue;

import org.jspecify.annotations.NullMarked;
