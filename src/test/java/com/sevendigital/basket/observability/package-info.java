/** What is told of the service to those who watch it. */
@NullMarked
package com.sevendigital.basket.observability;

import org.jspecify.annotations.NullMarked;
