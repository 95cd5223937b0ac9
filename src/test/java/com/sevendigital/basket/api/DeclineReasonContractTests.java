package com.sevendigital.basket.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.domain.DeclineReason;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Each reason that a checkout can be declined for is published, and no other. */
class DeclineReasonContractTests {

    @Test
    void theContractNamesExactlyTheReasonsThatThereAre() throws IOException {
        assertThat(published())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(DeclineReason.values()).map(WireName::slugOf).toList());
    }

    private static List<String> published() throws IOException {
        Object node = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(new ClassPathResource("openapi.yaml").getInputStream());
        for (var step : List.of("components", "schemas", "DeclineReason", "enum")) {
            assertThat(node).isInstanceOf(Map.class);
            node = ((Map<?, ?>) node).get(step);
        }
        assertThat(node).isInstanceOf(List.class);
        return ((List<?>) node).stream().map(String::valueOf).toList();
    }
}
