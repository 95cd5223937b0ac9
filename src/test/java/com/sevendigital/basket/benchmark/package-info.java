/** What requests cost the service and how fast they are answered, measured on the built jar. */
@NullMarked
package com.sevendigital.basket.benchmark;

import org.jspecify.annotations.NullMarked;
