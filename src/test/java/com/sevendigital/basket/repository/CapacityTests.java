package com.sevendigital.basket.repository;

import static com.sevendigital.basket.domain.SampleBaskets.NOW;
import static com.sevendigital.basket.domain.SampleBaskets.additions;
import static com.sevendigital.basket.domain.SampleBaskets.basketOf;
import static com.sevendigital.basket.domain.SampleBaskets.claimed;
import static com.sevendigital.basket.domain.SampleBaskets.emptyBasket;
import static com.sevendigital.basket.domain.SampleBaskets.track;
import static com.sevendigital.basket.domain.SampleBaskets.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.documents.Document;
import com.sevendigital.basket.domain.Basket;
import com.sevendigital.basket.domain.Product;
import com.sevendigital.basket.domain.Settlement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each call costs at DynamoDB, by the units that it says were consumed; the document's table is this one. */
class CapacityTests {

    private static final int[] SIZES = {1, 10, 100};

    private final TestTable table = TestTable.named("metered-baskets");
    private final Meter meter = new Meter(table.client());
    private final BasketRepository baskets = table.repository(meter.client());

    @Test
    void theDocumentSaysWhatEachCallConsumes() {
        var rows = new LinkedHashMap<String, List<String>>();
        for (var size : SIZES) {
            measure(size).forEach((call, units) -> rows.merge(call, List.of(units), CapacityTests::joined));
        }

        var written = Document.at("docs/deployment.md").section("### Capacity of the table").rows().stream()
                .collect(Collectors.toMap(List::getFirst, row -> row.subList(1, row.size())));
        assertThat(written).as("%s", rows).containsExactlyInAnyOrderEntriesOf(rows);
    }

    /** Of a basket of so many tracks; what a request reads and writes altogether. */
    private Map<String, String> measure(int size) {
        var units = new LinkedHashMap<String, String>();
        var before = basketOf(tracks(1, size));
        units.put("create", meter.of(() -> baskets.create(emptyBasket())));
        baskets.create(before);
        units.put("add", meter.of(() -> {
            baskets.find(before.id());
            baskets.add(before, additions(track(size)), NOW);
        }));
        units.put("get", meter.of(() -> baskets.find(before.id())));
        units.put("checkout", meter.of(() -> buy(before)));
        var other = basketOf(tracks(1, size + 1));
        baskets.create(other);
        units.put("remove", meter.of(() -> baskets.remove(other.id(), new Product.Track(1), NOW)));
        units.put("look for unsettled", meter.of(() -> baskets.unsettled(500)));
        return units;
    }

    private void buy(Basket known) {
        var seen = baskets.find(known.id()).orElseThrow();
        var claimed = claimed(seen);
        baskets.replace(seen, claimed);
        baskets.replace(claimed, claimed.settle(new Settlement.Completed("purchase-1"), NOW));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
