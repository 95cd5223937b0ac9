/** Tests of what is common to upstreams, and servers that misbehave on purpose. */
@NullMarked
package com.sevendigital.basket.client;

import org.jspecify.annotations.NullMarked;
