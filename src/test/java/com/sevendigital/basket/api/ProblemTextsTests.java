package com.sevendigital.basket.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProblemTextsTests {

    private final Map<String, Object> all = new HashMap<>(Arrays.stream(ProblemType.values())
            .collect(Collectors.toMap(
                    ProblemType::slug,
                    type -> Map.of(
                            "meaning",
                            "It is <so> & so.",
                            "caller",
                            "Waits.",
                            "signs",
                            "Looks.",
                            "operator",
                            "Sleeps."))));

    @Test
    void everyProblemIsExplained() {
        assertThatCode(ProblemTexts::new).doesNotThrowAnyException();
    }

    @Test
    void aProblemWithoutTextsStopsTheStart() {
        all.remove("basket-full");

        assertThatThrownBy(() -> new ProblemTexts(all))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("must explain exactly");
    }

    @Test
    void aTextForNoProblemStopsTheStart() {
        all.put("basket-ful", all.get("basket-full"));

        assertThatThrownBy(() -> new ProblemTexts(all)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aProblemWithoutOneOfItsTextsStopsTheStart() {
        all.put("basket-full", Map.of("meaning", "It is full.", "caller", "Removes."));

        assertThatThrownBy(() -> new ProblemTexts(all))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("problems.yaml must say meaning, caller, signs and operator of basket-full.");
    }

    @Test
    void aBlankTextStopsTheStart() {
        all.put(
                "basket-full",
                Map.of("meaning", "It is full.", "caller", "Removes.", "signs", "Looks.", "operator", " "));

        assertThatThrownBy(() -> new ProblemTexts(all)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void textsAreEscapedOnThePage() throws Exception {
        var pages = new ProblemPages(new ProblemTexts(all));

        assertThat(pages.find("basket-full"))
                .hasValueSatisfying(page -> assertThat(page).contains("<p>It is &lt;so&gt; &amp; so.</p>"));
    }
}
