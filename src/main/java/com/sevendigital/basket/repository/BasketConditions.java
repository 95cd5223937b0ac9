package com.sevendigital.basket.repository;

import static com.sevendigital.basket.repository.Expression.beginsWith;
import static com.sevendigital.basket.repository.Expression.equal;
import static com.sevendigital.basket.repository.Expression.exists;
import static com.sevendigital.basket.repository.Expression.isAbsent;
import static com.sevendigital.basket.repository.Expression.size;

import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.Items;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Selection;
import com.sevendigital.basket.exchange.Caller;
import java.time.Instant;

/** Under which conditions a basket's updates are made: the rules of the domain in DynamoDB's words. */
final class BasketConditions {

    private BasketConditions() {}

    static String isStillThere(Selection selection, Update update) {
        var line = line(selection.product(), update);
        return selection.packageId() == null ? exists(line) : isInPackage(line, selection.packageId(), update);
    }

    static String isInPackage(String line, int packageId, Update update) {
        return beginsWith(line, update.value(ItemText.prefix(packageId)));
    }

    static String roomFor(int more, Update update) {
        return size(update.name(BasketColumns.ITEMS)) + " <= " + update.value(Items.MOST - more);
    }

    /** The condition under which a basket may be deleted: it is open, or gone already. */
    static Update deleteOpen() {
        var update = new Update();
        var isGone = isAbsent(update.name(BasketColumns.ID));
        var visible = Caller.user()
                .map(user -> " AND (" + isVisibleTo(user, update) + ")")
                .orElse("");
        return update.onlyIf(isGone + " OR (" + isOpen(update) + visible + ")");
    }

    static Update onlyIfVersion(Update update, long version) {
        return update.onlyIf(equal(update.name(BasketColumns.VERSION), update.value(version)));
    }

    static void onlyIfUsable(Update update, Instant now) {
        update.onlyIf(isOpen(update))
                .onlyIf(update.name(BasketColumns.EXPIRES_AT) + " > " + update.value(now.getEpochSecond()));
        Caller.user().ifPresent(user -> update.onlyIf(isVisibleTo(user, update)));
    }

    private static String isOpen(Update update) {
        var open = update.value(StoredName.nameOf(BasketStatus.OPEN));
        return equal(update.name(BasketColumns.STATUS), open);
    }

    private static String isVisibleTo(String user, Update update) {
        var ownerId = update.name(BasketColumns.OWNER_ID);
        return isAbsent(ownerId) + " OR " + equal(ownerId, update.value(user));
    }

    static String line(Product product, Update update) {
        return update.name(BasketColumns.ITEMS) + "." + update.name(product.key());
    }
}
