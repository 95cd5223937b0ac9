/** Stand-ins for all that the service calls, and a customer that calls it: {@code bin/prepare} trains the JVM by them. */
@NullMarked
package com.sevendigital.basket.training;

import org.jspecify.annotations.NullMarked;
