package com.sevendigital.basket.stub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the file of the sample catalogue to its generator; {@code -Dcatalogue.write=true} writes the file anew. */
class SampleCatalogueTests {

    private static final Path FILE = Path.of("src/test/resources" + SampleCatalogueFile.NAME);

    private final SampleCatalogue generated = new SampleCatalogueGenerator().generate();

    @Test
    void theFileIsWhatTheGeneratorMakes() throws IOException {
        var printed = SampleCatalogueFile.print(generated);
        if (Boolean.getBoolean("catalogue.write")) {
            Files.writeString(FILE, printed);
        }

        assertThat(FILE).content().isEqualTo(printed);
    }

    @Test
    void theFileReadsBackAsItWasMade() {
        assertThat(SampleCatalogueFile.load()).isEqualTo(generated);
    }

    @Test
    void itIsLargeEnoughToFillABasketWithDifferentTracks() {
        var ordinary = generated.releases().stream()
                .filter(release -> release.kind() == ReleaseKind.ORDINARY)
                .map(SampleCatalogue.Release::id)
                .collect(Collectors.toSet());

        assertThat(generated.releases()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(generated.tracks()).hasSizeGreaterThanOrEqualTo(400);
        assertThat(generated.tracks().stream().filter(track -> ordinary.contains(track.releaseId())))
                .hasSizeGreaterThanOrEqualTo(110)
                .allSatisfy(track -> assertThat(track.packages().getFirst().price(Territory.GB))
                        .isPresent());
    }

    @Test
    void everyKindOfReleaseIsThere() {
        assertThat(generated.releases())
                .extracting(SampleCatalogue.Release::kind)
                .contains(ReleaseKind.values());
    }

    @Test
    void noTrackHasTheIdOfARelease() {
        var releaseIds =
                generated.releases().stream().map(SampleCatalogue.Release::id).collect(Collectors.toSet());

        assertThat(generated.tracks()).noneMatch(track -> releaseIds.contains(track.id()));
    }

    @Test
    void everyIdIsThereOnce() {
        assertThat(generated.releases()).extracting(SampleCatalogue.Release::id).doesNotHaveDuplicates();
        assertThat(generated.tracks()).extracting(SampleCatalogue.Track::id).doesNotHaveDuplicates();
        assertThat(generated.tracks())
                .extracting(SampleCatalogue.Track::isrc)
                .allMatch(isrc -> isrc.matches("GBXXX[0-9]{7}"));
    }
}
