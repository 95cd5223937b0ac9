package com.sevendigital.basket.logging;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Change;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Selection;
import com.sevendigital.basket.exchange.Exchange;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.slf4j.spi.NOPLoggingEventBuilder;

/**
 * The log's lines about baskets, one for each change that was written down, and none for what changed nothing. Ids are
 * shortened here, so that no caller has to think of it; the fields are listed in README, "Operate: logs".
 */
public final class BusinessEvents {

    private static final Logger log = LoggerFactory.getLogger(BusinessEvents.class);

    private BusinessEvents() {}

    public static void created(Basket basket) {
        event("basket-created", basket.id())
                .addKeyValue("country", basket.territory().country())
                .log("Basket created");
    }

    /** A guest's basket became its owner's. */
    public static void owned(Basket basket) {
        event("basket-owned", basket.id())
                .addKeyValue("items", basket.items().all().size())
                .log("Basket owned");
    }

    /**
     * Not an event where all was there already.
     *
     * @param selections what was asked for
     */
    public static void added(Change change, List<Selection> selections) {
        var added = selections.stream()
                .map(Selection::product)
                .distinct()
                .filter(product -> !change.before()
                        .find(product)
                        .equals(change.basket().items().find(product)))
                .toList();
        if (!added.isEmpty()) {
            event("items-added", change.basket().id())
                    .addKeyValue("items", added.size())
                    .addKeyValue("keys", added.stream().map(Product::key).collect(Collectors.joining(" ")))
                    .log("Items added");
        }
    }

    public static void removed(Basket after, Product product) {
        event("item-removed", after.id()).addKeyValue("keys", product.key()).log("Item removed");
    }

    public static void emptied(Basket after) {
        event("basket-emptied", after.id()).log("Basket emptied");
    }

    /** The basket is gone, whether it was this call that deleted it or one before. */
    public static void deleted(BasketId id) {
        event("basket-deleted", id).log("Basket deleted");
    }

    public static void repriced(Basket before, Basket after) {
        event("basket-repriced", after.id())
                .addKeyValue("from", before.total())
                .addKeyValue("to", after.total())
                .log("Basket repriced");
    }

    /**
     * The guest's items went to another basket.
     *
     * @param items how many of the guest's items the other basket did not have
     */
    public static void merged(BasketId guest, BasketId into, int items) {
        event("basket-merged", guest)
                .addKeyValue("into", into.shortened())
                .addKeyValue("items", items)
                .log("Basket merged");
    }

    public static void claimed(Basket before, Basket claimed) {
        var checkout = current(claimed);
        event("checkout-claimed", claimed.id())
                .addKeyValue("checkout", checkout.id().shortened())
                .addKeyValue("from", word(before.status()))
                .addKeyValue("to", word(claimed.status()))
                .addKeyValue("total", checkout.total())
                .log("Checkout claimed");
    }

    /**
     * The basket's checkout ended so, or nobody knows how.
     *
     * @param claimed the basket before, with the same checkout
     */
    public static void settled(Basket claimed, Basket settled) {
        var checkout = current(settled);
        var line = event("checkout-settled", settled.id())
                .addKeyValue("checkout", checkout.id().shortened())
                .addKeyValue("from", word(current(claimed).status()))
                .addKeyValue("to", word(checkout.status()));
        Optional.ofNullable(checkout.reason())
                .map(reason -> line.addKeyValue("reason", word(reason)))
                .orElse(line)
                .log("Checkout settled");
    }

    private static LoggingEventBuilder event(String name, BasketId id) {
        var line = Exchange.isOfWarmUp() ? NOPLoggingEventBuilder.singleton() : log.atInfo();
        return line.addKeyValue("event", name).addKeyValue("basket", id.shortened());
    }

    private static Checkout current(Basket basket) {
        return Objects.requireNonNull(basket.checkouts().current(), "a claimed basket has a checkout");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
