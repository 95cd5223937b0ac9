/** What the service is measured beside. */
@NullMarked
package com.sevendigital.bare;

import org.jspecify.annotations.NullMarked;
