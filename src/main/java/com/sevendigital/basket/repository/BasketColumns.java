package com.sevendigital.basket.repository;

import static com.sevendigital.basket.repository.StoredName.nameOf;
import static com.sevendigital.basket.repository.StoredName.named;

import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.ChangeNote;
import com.sevendigital.basket.domain.ChangeNotes;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.Checkouts;
import com.sevendigital.basket.domain.Item;
import com.sevendigital.basket.domain.Items;
import com.sevendigital.basket.domain.Territory;
import com.sevendigital.basket.repository.RecordSchema.Values;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticAttributeTags;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a basket is kept: one table item, its items and checkouts inside. */
final class BasketColumns {

    /** Has only the baskets whose checkout is not settled, since only those have its two keys. */
    static final String DUE_CHECKOUTS = "due-checkouts";

    static final Column<String> ID = Column.text("id");
    static final Column<String> STATUS = Column.text("status");
    /** A text for each item, by the key of its product. */
    static final Column<Map<String, String>> ITEMS = Column.textsByKey("items");

    static final Column<Long> VERSION = Column.bigNumber("version");
    static final Column<Instant> UPDATED_AT = Column.instant("updatedAt");
    static final Column<Instant> PRICED_AT = Column.instant("pricedAt");
    /** Seconds since the epoch, as the table's time-to-live wants them. */
    static final Column<Long> EXPIRES_AT = Column.bigNumber("expiresAt");
    /** Seconds from a change to the expiry, so that a write can slide it without a read. */
    static final Column<Long> LIFETIME = Column.bigNumber("lifetime");

    private static final Column<String> COUNTRY = Column.text("country");
    private static final Column<String> CURRENCY = Column.text("currency");
    static final Column<String> OWNER_ID = Column.text("ownerId");
    private static final Column<Instant> CREATED_AT = Column.instant("createdAt");
    private static final Column<Checkout> CHECKOUT =
            Column.document("checkout", Checkout.class, CheckoutColumns.CHECKOUT);
    private static final Column<List<Checkout>> PAST_CHECKOUTS =
            Column.documents("pastCheckouts", Checkout.class, CheckoutColumns.CHECKOUT);
    private static final Column<String> MERGED_INTO = Column.text("mergedInto");
    /** A text for each of the latest versions, the newest last. */
    static final Column<List<String>> CHANGES = Column.texts("changes");

    static final Column<String> UNSETTLED = Column.text("unsettled");
    /** Milliseconds since the epoch. */
    static final Column<Long> DUE_AT = Column.bigNumber("dueAt");
    /** Milliseconds since the epoch. */
    static final Column<Long> CLAIMED_AT = Column.bigNumber("claimedAt");

    static final String YES = "yes";

    private static final RecordSchema<Basket> COLUMNS = RecordSchema.of(Basket.class)
            .with(ID, basket -> basket.id().toString(), StaticAttributeTags.primaryPartitionKey())
            .with(COUNTRY, basket -> basket.territory().country())
            .with(CURRENCY, basket -> basket.territory().currency().getCurrencyCode())
            .with(STATUS, basket -> nameOf(basket.status()))
            .with(OWNER_ID, Basket::ownerId)
            .with(ITEMS, basket -> basket.items().all().stream().collect(Collectors.toMap(Item::key, ItemText::of)))
            .with(VERSION, Basket::version)
            .with(CREATED_AT, basket -> basket.times().createdAt())
            .with(UPDATED_AT, basket -> basket.times().updatedAt())
            .with(PRICED_AT, basket -> basket.times().pricedAt())
            .with(EXPIRES_AT, BasketColumns::expiry)
            .with(LIFETIME, basket -> basket.lifetime().toSeconds())
            .with(CHECKOUT, basket -> basket.checkouts().current())
            .with(PAST_CHECKOUTS, basket -> basket.checkouts().past())
            .with(
                    MERGED_INTO,
                    basket -> basket.mergedInto() == null
                            ? null
                            : basket.mergedInto().toString())
            .with(
                    CHANGES,
                    basket -> basket.notes().byVersion().stream()
                            .map(ChangeText::of)
                            .toList())
            .with(
                    UNSETTLED,
                    basket -> dueAt(basket).map(_ -> YES).orElse(null),
                    StaticAttributeTags.secondaryPartitionKey(DUE_CHECKOUTS))
            .with(
                    DUE_AT,
                    basket -> dueAt(basket).map(Instant::toEpochMilli).orElse(null),
                    StaticAttributeTags.secondarySortKey(DUE_CHECKOUTS))
            .with(
                    CLAIMED_AT,
                    basket -> unsettled(basket)
                            .map(checkout -> checkout.createdAt().toEpochMilli())
                            .orElse(null));

    static final TableSchema<Basket> BASKET = COLUMNS.madeBy(BasketColumns::basket);

    private BasketColumns() {}

    /** The basket that is kept in the item; every call reads one, so that it is read without the enhanced client. */
    static Basket read(Map<String, AttributeValue> item) {
        return basket(COLUMNS.values(item));
    }

    private static @Nullable Long expiry(Basket basket) {
        var expiresAt = basket.times().expiresAt();
        return expiresAt == null ? null : expiresAt.getEpochSecond();
    }

    private static Optional<Checkout> unsettled(Basket basket) {
        return Optional.ofNullable(basket.checkouts().current()).filter(checkout -> checkout.due() != null);
    }

    private static Optional<Instant> dueAt(Basket basket) {
        return unsettled(basket).map(Checkout::due).map(Checkout.Due::at);
    }

    private static Basket basket(Values values) {
        var expiresAt = values.find(EXPIRES_AT);
        var mergedInto = values.find(MERGED_INTO);
        var currency = Currency.getInstance(values.get(CURRENCY));
        var times = new Basket.Times(
                values.get(CREATED_AT),
                values.get(UPDATED_AT),
                values.get(PRICED_AT),
                expiresAt == null ? null : Instant.ofEpochSecond(expiresAt));
        return new Basket(
                BasketId.parse(values.get(ID)).orElseThrow(),
                new Territory(values.get(COUNTRY), currency),
                named(BasketStatus.class, values.get(STATUS)),
                values.find(OWNER_ID),
                items(values.get(ITEMS)),
                values.get(VERSION),
                times,
                new Checkouts(values.find(CHECKOUT), values.get(PAST_CHECKOUTS)),
                mergedInto == null ? null : BasketId.parse(mergedInto).orElseThrow(),
                notes(values.find(CHANGES), currency));
    }

    private static Items items(Map<String, String> texts) {
        return new Items(texts.entrySet().stream()
                .map(line -> ItemText.parse(line.getKey(), line.getValue()))
                .toList());
    }

    private static ChangeNotes notes(@Nullable List<String> texts, Currency currency) {
        return texts == null
                ? ChangeNotes.NONE
                : new ChangeNotes(texts.stream()
                        .<List<ChangeNote>>map(text -> new ChangeTextNotes(text, currency))
                        .toList());
    }
}
