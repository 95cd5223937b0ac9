/** Stub upstreams for tests and for the development run: the Catalogue API and the Purchasing API on one port. */
@NullMarked
package com.sevendigital.basket.stub;

import org.jspecify.annotations.NullMarked;
