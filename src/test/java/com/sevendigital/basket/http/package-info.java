/** Tests of the whole service over HTTP, every answer held to the contract that the service publishes. */
@NullMarked
package com.sevendigital.basket.http;

import org.jspecify.annotations.NullMarked;
