package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.repository.RecordSchema.Values;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How an offer is kept as a line of a checkout. */
final class OfferColumns {

    private static final Column<Integer> PACKAGE_ID = Column.number("packageId");

    private static final Column<String> PRODUCT = Column.text("product");
    private static final Column<Integer> RELEASE_ID = Column.number("releaseId");
    private static final Column<String> TITLE = Column.text("title");
    private static final Column<String> VERSION = Column.text("version");
    private static final Column<String> ARTIST = Column.text("artist");
    private static final Column<String> IMAGE = Column.text("image");
    private static final Column<String> ISRC = Column.text("isrc");
    private static final Column<String> PRICE = Column.text("price");

    static final TableSchema<Offer> OFFER = RecordSchema.of(Offer.class)
            .with(PRODUCT, offer -> offer.product().key())
            .with(RELEASE_ID, Offer::releaseId)
            .with(PACKAGE_ID, Offer::packageId)
            .with(TITLE, offer -> offer.description().title())
            .with(VERSION, offer -> offer.description().version())
            .with(ARTIST, offer -> offer.description().artist())
            .with(IMAGE, offer -> offer.description().image())
            .with(ISRC, offer -> offer.description().isrc())
            .with(PRICE, offer -> offer.price().toString())
            .madeBy(OfferColumns::offer);

    private OfferColumns() {}

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
