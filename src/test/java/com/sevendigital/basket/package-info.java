/** Tests of the service as a whole, and its development run. */
@NullMarked
package com.sevendigital.basket;

import org.jspecify.annotations.NullMarked;
