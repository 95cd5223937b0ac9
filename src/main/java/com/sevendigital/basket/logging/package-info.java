/** How the log is written: what happened to baskets, in lines that give nobody away and that no request waits for. */
@NullMarked
package com.sevendigital.basket.logging;

import org.jspecify.annotations.NullMarked;
