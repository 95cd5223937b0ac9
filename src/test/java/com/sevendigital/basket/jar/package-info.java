/** Tests of the built jar as a process of its own, between a table and upstreams that fail in every way. */
@NullMarked
package com.sevendigital.basket.jar;

import org.jspecify.annotations.NullMarked;
