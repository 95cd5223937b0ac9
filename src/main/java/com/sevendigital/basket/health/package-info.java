/** Whether this instance should get traffic, and what keeps it fit for that: its threads and its memory. */
@NullMarked
package com.sevendigital.basket.health;

import org.jspecify.annotations.NullMarked;
