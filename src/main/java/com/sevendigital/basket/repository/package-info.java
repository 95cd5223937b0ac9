/** Keeps baskets in DynamoDB, one table item per basket. */
@NullMarked
package com.sevendigital.basket.repository;

import org.jspecify.annotations.NullMarked;
