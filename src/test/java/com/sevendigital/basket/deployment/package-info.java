/** What the files of the deployment say, and what they do where that can be tried here. */
@NullMarked
package com.sevendigital.basket.deployment;

import org.jspecify.annotations.NullMarked;
