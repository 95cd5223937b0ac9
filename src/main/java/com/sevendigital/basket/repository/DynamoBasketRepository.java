package com.sevendigital.basket.repository;

import com.sevendigital.basket.domain.Addition;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.BasketId;
import com.sevendigital.basket.domain.Change;
import com.sevendigital.basket.domain.Merge;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Refusal;
import com.sevendigital.basket.exchange.Caller;
import com.sevendigital.basket.repository.TableCalls.ConditionRefused;
import com.sevendigital.basket.repository.TableCalls.TransactionRefused;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Repository;

/**
 * Keeps baskets in DynamoDB, without locks and without retries on contention: the condition of a write is the lock.
 *
 * <p>When a condition is refused, the basket that came back is put to the domain's own rule for that change: it throws
 * the reason, or shows that there was nothing left to change.
 */
@Repository
class DynamoBasketRepository implements BasketRepository {

    private static final Logger log = LoggerFactory.getLogger(DynamoBasketRepository.class);

    private final BasketTable table;
    private final OwnerTable owners;
    private final BasketTransactions transactions;

    DynamoBasketRepository(BasketTable table, OwnerTable owners, BasketTransactions transactions) {
        this.table = table;
        this.owners = owners;
        this.transactions = transactions;
    }

    @Override
    public void create(Basket basket) {
        try {
            table.putNew(basket);
        } catch (ConditionRefused refused) {
            // The SDK repeats a write whose answer was lost; then the basket that is there is this one.
            if (!refused.current().equals(Optional.of(basket))) {
                throw refused;
            }
        }
    }

    @Override
    public void keep(Basket basket) {
        try {
            table.putNew(basket);
        } catch (ConditionRefused there) {
            // As it should be.
            log.debug("There is a basket {} already", basket.id().shortened());
        }
    }

    @Override
    public Optional<BasketId> basketOf(String ownerId) {
        return owners.basketOf(ownerId);
    }

    @Override
    public void own(@Nullable Basket seen, Basket owned, @Nullable BasketId instead) {
        try {
            transactions.own(seen, owned, instead);
        } catch (TransactionRefused refused) {
            throw new ChangedMeanwhile(null);
        }
    }

    @Override
    public Basket merge(Basket target, Basket source, Merge merge, Instant now) {
        var ofTarget = merge.target().equals(target)
                ? BasketUpdates.check(merge.additions(), now)
                : BasketUpdates.add(target, merge.additions(), merge.target(), now);
        try {
            transactions.change(target, ofTarget, source, BasketUpdates.replace(source, merge.source()));
        } catch (TransactionRefused refused) {
            throw new ChangedMeanwhile(null);
        }
        return find(target.id()).orElseThrow(Refusal.BasketNotFound::new);
    }

    @Override
    public Optional<Basket> find(BasketId id) {
        return table.get(id).filter(DynamoBasketRepository::isVisible);
    }

    @Override
    public Change add(Basket seen, List<Addition> additions, Instant now) {
        var next = seen.add(additions, now);
        if (next.equals(seen)) {
            return new Change(seen.items(), seen);
        }
        try {
            var after = table.update(seen.id(), BasketUpdates.add(seen, additions, next, now));
            return new Change(seen.items(), after);
        } catch (ConditionRefused refused) {
            // Goes round only when others changed some of the same lines, or took the room for them.
            return add(current(refused), additions, now);
        }
    }

    @Override
    public Unread addUnread(BasketId id, List<Addition> additions, Instant now) {
        try {
            return new Unread.Added(table.update(id, BasketUpdates.addUnread(additions, now)));
        } catch (ConditionRefused refused) {
            return new Unread.NotAdded(refused.current().filter(DynamoBasketRepository::isVisible));
        }
    }

    @Override
    public Basket remove(BasketId id, Product product, Instant now) {
        return change(id, BasketUpdates.remove(product, now), basket -> basket.remove(product, now));
    }

    @Override
    public Basket empty(BasketId id, @Nullable Long expectedVersion, Instant now) {
        var seen = find(id).orElseThrow(Refusal.BasketNotFound::new);
        while (true) {
            var next = seen.empty(expectedVersion, now);
            if (next.equals(seen)) {
                return seen;
            }
            try {
                replace(seen, next);
                return next;
            } catch (ChangedMeanwhile raced) {
                seen = raced.current()
                        .filter(DynamoBasketRepository::isVisible)
                        .orElseThrow(Refusal.BasketNotFound::new);
            }
        }
    }

    @Override
    public void delete(BasketId id) {
        try {
            table.deleteOpen(id);
        } catch (ConditionRefused refused) {
            throw new Refusal.BasketNotOpen(current(refused).status());
        }
    }

    @Override
    public void replace(Basket seen, Basket next) {
        try {
            table.update(seen.id(), BasketUpdates.replace(seen, next));
        } catch (ConditionRefused refused) {
            if (!refused.current().equals(Optional.of(next))) {
                throw new ChangedMeanwhile(refused.current().orElse(null));
            }
        }
    }

    @Override
    public List<Unsettled> unsettled(int most) {
        return table.unsettled(most);
    }

    @Override
    public boolean postpone(Basket seen, Basket postponed) {
        try {
            table.update(seen.id(), BasketUpdates.postpone(seen, postponed));
            return true;
        } catch (ConditionRefused refused) {
            return refused.current().equals(Optional.of(postponed));
        }
    }

    @Override
    public LastCall lastCall() {
        return table.lastCall();
    }

    private Basket change(BasketId id, Update update, UnaryOperator<Basket> rule) {
        try {
            return table.update(id, update);
        } catch (ConditionRefused refused) {
            var current = current(refused);
            if (!rule.apply(current).equals(current)) {
                throw new IllegalStateException("The table refused what the rule allows.", refused);
            }
            return current;
        }
    }

    private static Basket current(ConditionRefused refused) {
        return refused.current().filter(DynamoBasketRepository::isVisible).orElseThrow(Refusal.BasketNotFound::new);
    }

    private static boolean isVisible(Basket basket) {
        return basket.isVisibleTo(Caller.user());
    }
}
