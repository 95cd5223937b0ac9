/** Tests of the use cases, with fakes of what is outside. */
@NullMarked
package com.sevendigital.basket.service;

import org.jspecify.annotations.NullMarked;
