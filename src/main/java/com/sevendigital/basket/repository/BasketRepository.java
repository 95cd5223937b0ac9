package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.Addition;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Change;
import com.sevendigital.basket.domain.Merge;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.domain.Unavailable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps baskets. Each change is one write under a condition, so that parallel changes neither lose nor double anything;
 * each method throws {@link Unavailable} when the table does not answer in time.
 */
public interface BasketRepository {

    /** Keeps a new basket. */
    void create(Basket basket);

    /** Keeps the basket unless there is one with its id already. */
    void keep(Basket basket);

    /** The basket that the owner used last, which may be over or gone; empty when there was none. */
    Optional<BasketId> basketOf(String ownerId);

    /**
     * Keeps an owner's basket and remembers that it is the one that the owner uses.
     *
     * @param seen the guest's basket that it was; {@code null} when it is new
     * @param instead what {@link #basketOf} said; {@code null} when it said nothing
     * @throws ChangedMeanwhile when that is no longer so, or the guest's basket has changed; nothing was kept
     */
    void own(@Nullable Basket seen, Basket owned, @Nullable BasketId instead);

    /**
     * Changes both baskets of a merge, or none.
     *
     * @param target as it was seen; what others add to it meanwhile is kept
     * @param source as it was seen
     * @return the target afterwards
     * @throws ChangedMeanwhile when one of them has changed so that the merge has to be made anew
     */
    Basket merge(Basket target, Basket source, Merge merge, Instant now);

    /**
     * The basket as it is now, expired or not; empty when there is none that the caller may know of. In work that is
     * not done for a caller who is bound to a user, all may be known of; so in the other methods.
     */
    Optional<Basket> find(BasketId id);

    /**
     * Adds what is not there yet, all of it or nothing.
     *
     * @param seen the basket as read before
     * @return the basket afterwards; with an unchanged version when all was there already
     * @throws Refusal when the basket is gone, expired, full or not open
     */
    Change add(Basket seen, List<Addition> additions, Instant now);

    /**
     * Adds to a basket that was not read, if nothing of it is there yet: all of it or nothing.
     *
     * @return {@link Unread.NotAdded} whatever the reason is, which the basket shows
     */
    Unread addUnread(BasketId id, List<Addition> additions, Instant now);

    /**
     * Removes the product.
     *
     * @return the basket afterwards; with an unchanged version when it was not there
     * @throws Refusal when the basket is gone, expired or not open
     */
    Basket remove(BasketId id, Product product, Instant now);

    /**
     * Removes all items.
     *
     * @param expectedVersion the only version that may be emptied; {@code null} for any
     * @return the basket afterwards; with an unchanged version when it was empty
     * @throws Refusal when the basket is gone, expired, not open or of another version
     */
    Basket empty(BasketId id, @Nullable Long expectedVersion, Instant now);

    /**
     * Deletes an open basket; one that is gone already stays gone.
     *
     * @throws Refusal.BasketNotOpen when it is not open
     */
    void delete(BasketId id);

    /**
     * Stores what became of a basket, if it still has the version that was seen.
     *
     * @throws ChangedMeanwhile when it has not
     */
    void replace(Basket seen, Basket next);

    /**
     * The baskets whose checkout is not settled, those that are due first.
     *
     * @param most how many at the most
     * @return where they stood a moment ago; empty when all are settled
     */
    List<Unsettled> unsettled(int most);

    /**
     * As {@link #replace}, if nobody else took the unsettled checkout in hand since it was seen, by moving the time at
     * which it is due.
     *
     * @return whether it was still due when it was seen; if not, somebody else has it in hand
     */
    boolean postpone(Basket seen, Basket postponed);

    /** How the last call went; for information, never a reason to leave the load balancer. */
    LastCall lastCall();

    /** What is known of the table without asking it. */
    enum LastCall {
        UNTRIED,
        ANSWERING,
        NOT_ANSWERING
    }

    /** What became of an addition to a basket that was not read. */
    sealed interface Unread {

        /** The basket afterwards, which had none of it before. */
        record Added(Basket after) implements Unread {}

        /** The basket as it is; empty when there is none that the caller may know of. */
        record NotAdded(Optional<Basket> current) implements Unread {}
    }

    /** A basket whose checkout is not settled. */
    record Unsettled(BasketId basketId, Instant dueAt, Instant claimedAt) {}

    /** Somebody else changed the basket first. */
    final class ChangedMeanwhile extends RuntimeException {
        private final transient @Nullable Basket current;

        public ChangedMeanwhile(@Nullable Basket current) {
            super("changed meanwhile", null, false, false);
            this.current = current;
        }

        /** The basket as it is now; empty when it is gone. */
        public Optional<Basket> current() {
            return Optional.ofNullable(current);
        }
    }
}
