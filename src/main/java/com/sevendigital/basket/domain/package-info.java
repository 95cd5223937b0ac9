/** What a basket is and what may become of it: plain Java, no framework. */
@NullMarked
package com.sevendigital.basket.domain;

import org.jspecify.annotations.NullMarked;
