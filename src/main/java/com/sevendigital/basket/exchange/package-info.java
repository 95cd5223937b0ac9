/** The HTTP exchange that is being served: how long it may still take, where its time went, which trace it is part of. */
@NullMarked
package com.sevendigital.basket.exchange;

import org.jspecify.annotations.NullMarked;
