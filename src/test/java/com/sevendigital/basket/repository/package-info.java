/** Tests of the table, and its fake under the same contract. */
@NullMarked
package com.sevendigital.basket.repository;

import org.jspecify.annotations.NullMarked;
