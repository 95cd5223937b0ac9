package com.sevendigital.basket.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.BasketStatus;
import com.sevendigital.basket.domain.CheckoutStatus;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The two state diagrams draw the arrows of the two transition tables, and no others. */
class StateDiagramTests {

    private static final Pattern ARROW = Pattern.compile("(?m)^\\s*(\\S+) --> (\\S+)");
    private static final String END = "[*]";

    @Test
    void theBasketsDiagramIsItsTransitionTable() {
        assertThat(drawn("## Basket states"))
                .isEqualTo(arrows(BasketStatus.OPEN, BasketStatus.values(), BasketStatus::next));
    }

    @Test
    void theCheckoutsDiagramIsItsTransitionTable() {
        assertThat(drawn("## Checkout states"))
                .isEqualTo(arrows(CheckoutStatus.PROCESSING, CheckoutStatus.values(), CheckoutStatus::next));
    }

    private static Set<String> drawn(String heading) {
        var blocks = Document.at("docs/architecture.md").section(heading).blocks();
        assertThat(blocks)
                .singleElement()
                .satisfies(block -> assertThat(block.code()).startsWith("stateDiagram-v2"));
        return ARROW.matcher(blocks.getFirst().code())
                .results()
                .map(arrow -> arrow.group(1) + " --> " + arrow.group(2))
                .collect(Collectors.toSet());
    }

    private static <S extends Enum<S>> Set<String> arrows(S first, S[] all, Function<S, Set<S>> next) {
        var inside = Arrays.stream(all).flatMap(state -> ends(next.apply(state)).map(end -> arrow(name(state), end)));
        return Stream.concat(Stream.of(arrow(END, name(first))), inside).collect(Collectors.toSet());
    }

    private static Stream<String> ends(Collection<? extends Enum<?>> next) {
        return next.isEmpty() ? Stream.of(END) : next.stream().map(StateDiagramTests::name);
    }

    private static String arrow(String from, String to) {
        return from + " --> " + to;
    }

    /** {@code CHECKING_OUT} as {@code checkingOut}, as on the wire. */
    private static String name(Enum<?> state) {
        var words = state.name().toLowerCase(Locale.ROOT);
        return Pattern.compile("_(.)")
                .matcher(words)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }
}
