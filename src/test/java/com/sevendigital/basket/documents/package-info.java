/** Holds the documents and the deployment's files to what the service does. */
@NullMarked
package com.sevendigital.basket.documents;

import org.jspecify.annotations.NullMarked;
