/** The use cases, one public method each. */
@NullMarked
package com.sevendigital.basket.service;

import org.jspecify.annotations.NullMarked;
