package com.sevendigital.basket.repository;

import static com.sevendigital.basket.repository.StoredName.nameOf;
import static com.sevendigital.basket.repository.StoredName.named;

import com.sevendigital.basket.domain.Buyer;
import com.sevendigital.basket.domain.Checkout;
import com.sevendigital.basket.domain.CheckoutId;
import com.sevendigital.basket.domain.CheckoutStatus;
import com.sevendigital.basket.domain.DeclineReason;
import com.sevendigital.basket.domain.Money;
import com.sevendigital.basket.domain.Offer;
import com.sevendigital.basket.repository.RecordSchema.Values;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** How a checkout is kept inside its basket. */
final class CheckoutColumns {

    private static final Column<String> USER_ID = Column.text("userId");
    private static final Column<String> METHOD = Column.text("method");
    private static final Column<String> TOKEN = Column.text("token");
    private static final Column<String> VOUCHER_CODE = Column.text("voucherCode");

    private static final TableSchema<Buyer> BUYER = RecordSchema.of(Buyer.class)
            .with(USER_ID, Buyer::userId)
            .with(METHOD, buyer -> nameOf(buyer.payment().method()))
            .with(TOKEN, buyer -> buyer.payment().token())
            .with(VOUCHER_CODE, Buyer::voucherCode)
            .madeBy(values -> new Buyer(
                    values.get(USER_ID),
                    new Buyer.Payment(named(Buyer.Method.class, values.get(METHOD)), values.find(TOKEN)),
                    values.find(VOUCHER_CODE)));

    private static final Column<String> ID = Column.text("id");
    private static final Column<Long> BASKET_VERSION = Column.bigNumber("basketVersion");
    private static final Column<String> CLAIM = Column.text("claim");
    private static final Column<String> STATUS = Column.text("status");
    private static final Column<List<Offer>> LINES = Column.documents("lines", Offer.class, OfferColumns.OFFER);
    private static final Column<String> TOTAL = Column.text("total");
    private static final Column<String> CONFIRMED_TOTAL = Column.text("confirmedTotal");
    private static final Column<Buyer> PAID_BY = Column.document("buyer", Buyer.class, BUYER);
    private static final Column<String> PURCHASE_ID = Column.text("purchaseId");
    private static final Column<String> REASON = Column.text("reason");
    private static final Column<Instant> CREATED_AT = Column.instant("createdAt");
    private static final Column<Instant> UPDATED_AT = Column.instant("updatedAt");
    private static final Column<String> IDEMPOTENCY_KEY = Column.text("idempotencyKey");
    private static final Column<String> FINGERPRINT = Column.text("fingerprint");
    private static final Column<Instant> DUE_AT = Column.instant("dueAt");
    private static final Column<Integer> LOOKS = Column.number("looks");

    static final TableSchema<Checkout> CHECKOUT = RecordSchema.of(Checkout.class)
            .with(ID, checkout -> checkout.id().toString())
            .with(BASKET_VERSION, Checkout::basketVersion)
            .with(CLAIM, checkout -> checkout.attempt().claim())
            .with(IDEMPOTENCY_KEY, checkout -> checkout.attempt().idempotencyKey())
            .with(FINGERPRINT, checkout -> checkout.attempt().fingerprint())
            .with(STATUS, checkout -> nameOf(checkout.status()))
            .with(LINES, Checkout::lines)
            .with(TOTAL, checkout -> checkout.total().toString())
            .with(CONFIRMED_TOTAL, checkout -> checkout.confirmedTotal().toString())
            .with(PAID_BY, Checkout::buyer)
            .with(PURCHASE_ID, Checkout::purchaseId)
            .with(REASON, checkout -> checkout.reason() == null ? null : nameOf(checkout.reason()))
            .with(CREATED_AT, Checkout::createdAt)
            .with(UPDATED_AT, Checkout::updatedAt)
            .with(
                    DUE_AT,
                    checkout -> checkout.due() == null ? null : checkout.due().at())
            .with(
                    LOOKS,
                    checkout -> checkout.due() == null ? null : checkout.due().looks())
            .madeBy(CheckoutColumns::checkout);

    private CheckoutColumns() {}

    private static Checkout checkout(Values values) {
        var reason = values.find(REASON);
        var dueAt = values.find(DUE_AT);
        return new Checkout(
                CheckoutId.parse(values.get(ID)).orElseThrow(),
                new Checkout.Attempt(
                        values.get(BASKET_VERSION),
                        values.get(CLAIM),
                        values.find(IDEMPOTENCY_KEY),
                        values.get(FINGERPRINT)),
                named(CheckoutStatus.class, values.get(STATUS)),
                values.get(LINES),
                Money.parse(values.get(TOTAL)),
                Money.parse(values.get(CONFIRMED_TOTAL)),
                values.find(PAID_BY),
                values.find(PURCHASE_ID),
                reason == null ? null : named(DeclineReason.class, reason),
                values.get(CREATED_AT),
                values.get(UPDATED_AT),
                dueAt == null ? null : new Checkout.Due(dueAt, values.get(LOOKS)));
    }
}
