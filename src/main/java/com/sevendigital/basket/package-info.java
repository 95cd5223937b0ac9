@NullMarked
package com.sevendigital.basket;

import org.jspecify.annotations.NullMarked;
