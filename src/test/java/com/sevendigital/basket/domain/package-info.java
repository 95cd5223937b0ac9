/** Tests of the rules of the basket. */
@NullMarked
package com.sevendigital.basket.domain;

import org.jspecify.annotations.NullMarked;
