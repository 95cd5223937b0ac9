package com.sevendigital.basket.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.documents.ServiceProperties.Property;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The README's table of properties is that of the code. */
class ReadmeConfigurationTests {

    private static final Set<String> WITHOUT_DEFAULT = Set.of("required", "none");

    @Test
    void theTableHasEachPropertyOnceWithItsVariableAndDefault() {
        var rows = Document.at("README.md").section("## Configure").rows();

        var written =
                rows.stream().collect(Collectors.toMap(row -> row.get(0), row -> property(row.get(1), row.get(2))));
        assertThat(written).containsExactlyInAnyOrderEntriesOf(ServiceProperties.all());
    }

    @Test
    void eachRowSaysWhatItsPropertyMeans() {
        var rows = Document.at("README.md").section("## Configure").rows();

        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(4).doesNotContain(""));
    }

    private static Property property(String variable, String value) {
        return new Property(variable, WITHOUT_DEFAULT.contains(value) ? "" : value);
    }
}
