/** What of the security needs no running service to be seen. */
@NullMarked
package com.sevendigital.basket.security;

import org.jspecify.annotations.NullMarked;
