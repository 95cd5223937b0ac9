/** The HTTP contract: controllers, requests, responses, and the one place where refusals become problems. */
@NullMarked
package com.sevendigital.basket.api;

import org.jspecify.annotations.NullMarked;
