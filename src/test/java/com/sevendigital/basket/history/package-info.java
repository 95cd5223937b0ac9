/** What many clients saw while things broke, and whether that can be the history of a sound service. */
@NullMarked
package com.sevendigital.basket.history;

import org.jspecify.annotations.NullMarked;
