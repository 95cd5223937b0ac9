package com.sevendigital.basket.stub;

import java.util.List;
import java.util.Random;

/** The words of which the names of the sample catalogue are put together; all artists are invented. */
final class SampleWords {

    private static final List<String> COLOURS =
            List.of("Copper", "Marble", "Velvet", "Paper", "Amber", "Clockwork", "Woollen", "Lunar", "Cardboard");
    private static final List<String> THINGS =
            List.of("Teapot", "Otter", "Turbine", "Lighthouse", "Umbrella", "Turnip", "Ladder", "Pigeon", "Kettle");
    private static final List<String> GROUPS =
            List.of("Committee", "Brigade", "Assembly", "Consortium", "Parade", "Union", "Society", "Department");
    private static final List<String> LABELS = List.of(
            "Example Records", "Sample Sound", "Placeholder Music", "Specimen Recordings", "Fixture & Daughters");

    private static final List<String> FIRST = List.of(
            "Glass", "Quiet", "Northern", "Borrowed", "Hollow", "Electric", "Slow", "Salt", "Winter", "Distant", "Tin");
    private static final List<String> SECOND = List.of(
            "Harbour", "Static", "Orchard", "Machines", "Weather", "Stairs", "Rivers", "Maps", "Signals", "Parks");
    private static final List<String> THIRD = List.of(
            "at Noon",
            "in Reverse",
            "Without Names",
            "(Don't Wait)",
            "for Two",
            "& Other Errors",
            "on Sunday",
            "Again");
    private static final List<String> VERSIONS = List.of("Live", "Remastered", "Radio Edit", "Acoustic", "Extended");

    private final Random random;

    SampleWords(Random random) {
        this.random = random;
    }

    /** Another name for each of the numbers from 0 to 71. */
    static String artist(int number) {
        return "The %s %s %s"
                .formatted(
                        COLOURS.get(number % COLOURS.size()),
                        THINGS.get((number * 4 + number / COLOURS.size()) % THINGS.size()),
                        GROUPS.get(number % GROUPS.size()));
    }

    static String label(int number) {
        return LABELS.get(number % LABELS.size());
    }

    static int labels() {
        return LABELS.size();
    }

    String title() {
        var title = any(FIRST) + " " + any(SECOND);
        return random.nextInt(3) == 0 ? title + " " + any(THIRD) : title;
    }

    /** Most have none. */
    String version() {
        return random.nextInt(7) == 0 ? any(VERSIONS) : "";
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
