/** What belongs to no layer. */
@NullMarked
package com.sevendigital.basket.config;

import org.jspecify.annotations.NullMarked;
