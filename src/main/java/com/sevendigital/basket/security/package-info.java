/** Who may call what: credentials, scopes, and on whose behalf a call is made. */
@NullMarked
package com.sevendigital.basket.security;

import org.jspecify.annotations.NullMarked;
