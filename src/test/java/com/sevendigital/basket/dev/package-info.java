/** What the development run has beside the service. */
@NullMarked
package com.sevendigital.basket.dev;

import org.jspecify.annotations.NullMarked;
