/** The 7digital Catalogue API: what is for sale, where, at which price. */
@NullMarked
package com.sevendigital.basket.client.catalogue;

import org.jspecify.annotations.NullMarked;
