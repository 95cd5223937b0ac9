/** Tests of what is known of a request while it is served. */
@NullMarked
package com.sevendigital.basket.exchange;

import org.jspecify.annotations.NullMarked;
