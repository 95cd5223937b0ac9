package com.sevendigital.basket.stub;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the Catalogue API has to say about one id. */
sealed interface CatalogueAnswer {

    /** The product, as it is sold in the territory that was asked for. */
    record Found(ObjectNode product) implements CatalogueAnswer {}

    /** Why there is no such product. */
    record Missing(int id, int code, String message) implements CatalogueAnswer {}
}
