/** Tests of the use cases, on fakes. */
@NullMarked
package com.sevendigital.basket.service;

import org.jspecify.annotations.NullMarked;
