package com.sevendigital.basket.stub;

import com.sevendigital.basket.stub.SampleCatalogue.Artist;
import com.sevendigital.basket.stub.SampleCatalogue.Label;
import com.sevendigital.basket.stub.SampleCatalogue.PricedPackage;
import com.sevendigital.basket.stub.SampleCatalogue.Release;
import com.sevendigital.basket.stub.SampleCatalogue.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes the sample catalogue, always the same one. */
final class SampleCatalogueGenerator {

    /** Chosen so that the last release is 320867 and a track of the last but three is 1535. */
    private static final int RELEASES = 52;

    private static final int MOST_TRACKS = 11;

    private static final List<PriceTier> TRACK_TIERS =
            List.of(PriceTier.TRACK, PriceTier.TRACK_BUDGET, PriceTier.TRACK_NEW);
    private static final List<PriceTier> RELEASE_TIERS =
            List.of(PriceTier.RELEASE, PriceTier.RELEASE_BUDGET, PriceTier.RELEASE_NEW);

    private final Random random = new Random(7);
    private final SampleWords words = new SampleWords(random);
    private final List<Release> releases = new ArrayList<>();
    private final List<Track> tracks = new ArrayList<>();

    SampleCatalogue generate() {
        for (int index = 0; index < RELEASES; index++) {
            addRelease(index, ReleaseKind.at(index));
        }
        return new SampleCatalogue(List.copyOf(releases), List.copyOf(tracks));
    }

    private void addRelease(int index, ReleaseKind kind) {
        var isSingle = kind == ReleaseKind.ORDINARY && index % 7 == 3;
        var year = 2004 + random.nextInt(21);
        var release = new Release(
                320_000 + 17 * index,
                kind,
                SampleScripts.of(kind).map(SampleScripts::release).orElseGet(words::title),
                words.version(),
                isSingle ? "Single" : "Album",
                "%014d".formatted(1000 + 7 * index),
                year,
                random.nextInt(9) == 0,
                releaseDate(kind, year),
                artist(index, kind),
                new Label(41 + index % SampleWords.labels(), SampleWords.label(index)),
                kind.territories(),
                packages(kind, releaseTier(index, kind, isSingle), releasePremium(index, isSingle)));
        releases.add(release);
        addTracks(index, release, isSingle ? 3 : trackCount(index));
    }

    private void addTracks(int index, Release release, int count) {
        var isrc = "GBXXX%02d".formatted(release.year() % 100);
        for (int number = 1; number <= count; number++) {
            var id = 1000 + MOST_TRACKS * index + number - 1;
            tracks.add(new Track(
                    id,
                    release.id(),
                    number,
                    trackTitle(release.kind(), number),
                    words.version(),
                    120 + random.nextInt(300),
                    release.explicitContent() && random.nextBoolean(),
                    isrc + "%05d".formatted(id),
                    trackPackages(index, release.kind(), number)));
        }
    }

    private int trackCount(int index) {
        var count = 7 + random.nextInt(MOST_TRACKS - 6);
        return index == RELEASES - 4 ? MOST_TRACKS : count;
    }

    private String trackTitle(ReleaseKind kind, int number) {
        return SampleScripts.of(kind)
                .map(scripts -> scripts.tracks().get(number - 1))
                .orElseGet(words::title);
    }

    private static Artist artist(int index, ReleaseKind kind) {
        var number = kind == ReleaseKind.ORDINARY ? index / 2 : index + RELEASES;
        return new Artist(
                300 + number,
                SampleScripts.of(kind).map(SampleScripts::artist).orElseGet(() -> SampleWords.artist(number)));
    }

    private String releaseDate(ReleaseKind kind, int year) {
        var date = "%d-%02d-%02dT00:00:00Z".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
        return kind == ReleaseKind.PRE_ORDER ? "2099-01-01T00:00:00Z" : date;
    }

    private static PriceTier releaseTier(int index, ReleaseKind kind, boolean isSingle) {
        if (kind == ReleaseKind.FREE_RELEASE) {
            return PriceTier.NOTHING;
        }
        return isSingle ? PriceTier.SINGLE : RELEASE_TIERS.get(index % RELEASE_TIERS.size());
    }

    private static List<PriceTier> releasePremium(int index, boolean isSingle) {
        return isPremium(index) ? List.of(isSingle ? PriceTier.SINGLE_PREMIUM : PriceTier.RELEASE_PREMIUM) : List.of();
    }

    private static List<PricedPackage> trackPackages(int index, ReleaseKind kind, int number) {
        if (kind.keepsWithRelease(number)) {
            return List.of(new PricedPackage(2, Map.of()));
        }
        if (kind.givesAway(number)) {
            return packages(kind, PriceTier.NOTHING, List.of());
        }
        return packages(
                kind,
                TRACK_TIERS.get(index % TRACK_TIERS.size()),
                isPremium(index) ? List.of(PriceTier.TRACK_PREMIUM) : List.of());
    }

    private static boolean isPremium(int index) {
        return ReleaseKind.at(index) == ReleaseKind.ORDINARY && index % 4 == 1;
    }

    private static List<PricedPackage> packages(ReleaseKind kind, PriceTier standard, List<PriceTier> premium) {
        if (kind == ReleaseKind.STREAMING_ONLY) {
            return List.of();
        }
        var packages = new ArrayList<PricedPackage>();
        packages.add(new PricedPackage(2, standard.in(kind.territories())));
        premium.forEach(tier -> packages.add(new PricedPackage(9, tier.in(kind.territories()))));
        return List.copyOf(packages);
    }
}
