/** What is common to the services that this one calls: guards, deadlines, one way to send. */
@NullMarked
package com.sevendigital.basket.client;

import org.jspecify.annotations.NullMarked;
