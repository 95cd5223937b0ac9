package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Listing;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.repository.RecordSchema.Values;
import java.time.Instant;
import java.util.function.Function;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How an offer is kept: within an item of a basket, or as a line of a checkout. */
final class OfferColumns {

    static final Column<Integer> PACKAGE_ID = Column.number("packageId");

    private static final Column<String> PRODUCT = Column.text("product");
    private static final Column<Integer> RELEASE_ID = Column.number("releaseId");
    private static final Column<String> TITLE = Column.text("title");
    private static final Column<String> VERSION = Column.text("version");
    private static final Column<String> ARTIST = Column.text("artist");
    private static final Column<String> IMAGE = Column.text("image");
    private static final Column<String> ISRC = Column.text("isrc");
    private static final Column<String> PRICE = Column.text("price");
    private static final Column<Instant> ADDED_AT = Column.instant("addedAt");
    private static final Column<String> UNAVAILABLE = Column.text("unavailable");

    static final TableSchema<Offer> OFFER =
            offer(Offer.class, Function.identity()).madeBy(OfferColumns::offer);

    static final TableSchema<Item> ITEM = offer(Item.class, Item::offer)
            .with(ADDED_AT, Item::addedAt)
            .with(UNAVAILABLE, item -> item.unavailable() == null ? null : StoredName.nameOf(item.unavailable()))
            .madeBy(OfferColumns::item);

    private OfferColumns() {}

    private static <R> RecordSchema<R> offer(Class<R> type, Function<R, Offer> offer) {
        return RecordSchema.of(type)
                .with(PRODUCT, record -> offer.apply(record).product().key())
                .with(RELEASE_ID, record -> offer.apply(record).releaseId())
                .with(PACKAGE_ID, record -> offer.apply(record).packageId())
                .with(TITLE, record -> offer.apply(record).description().title())
                .with(VERSION, record -> offer.apply(record).description().version())
                .with(ARTIST, record -> offer.apply(record).description().artist())
                .with(IMAGE, record -> offer.apply(record).description().image())
                .with(ISRC, record -> offer.apply(record).description().isrc())
                .with(PRICE, record -> offer.apply(record).price().toString());
    }

    private static Item item(Values values) {
        var unavailable = values.find(UNAVAILABLE);
        return new Item(
                offer(values),
                values.get(ADDED_AT),
                unavailable == null ? null : StoredName.named(Listing.Reason.class, unavailable));
    }

    private static Offer offer(Values values) {
        var description = new Offer.Description(
                values.get(TITLE), values.find(VERSION), values.get(ARTIST), values.find(IMAGE), values.find(ISRC));
        return new Offer(
                Product.parse(values.get(PRODUCT)).orElseThrow(),
                description,
                values.get(RELEASE_ID),
                values.get(PACKAGE_ID),
                Money.parse(values.get(PRICE)));
    }
}
