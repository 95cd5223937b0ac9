/** Tests of what the JVM is trained by. */
@NullMarked
package com.sevendigital.basket.training;

import org.jspecify.annotations.NullMarked;
