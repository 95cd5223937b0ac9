/** Whether this instance should get traffic. */
@NullMarked
package com.sevendigital.basket.health;

import org.jspecify.annotations.NullMarked;
