package com.sevendigital.basket.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Many minutes at six tenths of what one core can do, over the same connections all the time, to see whether anything grows.
 * Four of six calls get a basket, one adds a line, and one takes it away again.
 */
final class Soak {

    private static final double SHARE = 0.6;
    /** All of the traffic is sent once, so that what it adds is taken away. */
    private static final int SEARCH_SECONDS = 60;

    private static final int SAMPLE_SECONDS = 5;
    private static final int ROWS = 10;

    private final Stage stage;
    private final Duration duration;

    Soak(Stage stage) {
        this.stage = stage;
        this.duration = stage.options().soak();
    }

    void measure(Report report) throws IOException, InterruptedException, ExecutionException {
        var memory = Plot.of("Memory in %d minutes at six tenths".formatted(duration.toMinutes()), "seconds", "MB");
        var traffic = stage.mixed(stage.mostMixed()).and(stage.remove().traffic());
        var most = Load.send(
                        stage.service().port(),
                        traffic,
                        Pace.saturating(Step.CALLERS, traffic.calls().size(), SEARCH_SECONDS))
                .perSecond();
        var pace = Pace.scheduled((int) (SHARE * most), (int) duration.toSeconds());
        var samples = new ArrayList<Map<String, Object>>();
        try (var sender = Executors.newSingleThreadExecutor()) {
            var sent = sender.submit(() -> stage.service().measure(traffic, pace));
            var start = System.nanoTime();
            var cpu = stage.service().process().cpuSeconds();
            while (!ends(sent)) {
                var seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
                var resident = stage.service().process().residentMegabytes();
                var cpuNow = stage.service().process().cpuSeconds();
                memory.add("resident", (double) seconds, (double) resident);
                samples.add(sample(seconds, (cpuNow - cpu) / SAMPLE_SECONDS, resident));
                cpu = cpuNow;
            }
            report.add(Section.of(
                    "Soak: all calls",
                    List.of(Row.of("4 gets, 1 add, 1 removal", List.of(sent.get()))
                            .cells())));
        }
        var every = Math.max(1, samples.size() / ROWS);
        var some = new ArrayList<Map<String, Object>>();
        for (var sample = 0; sample < samples.size(); sample += every) {
            some.add(samples.get(sample));
        }
        report.add(Section.of("Soak: memory", some));
        report.add("soak", memory);
    }

    /** Whether it does within the time until the next sample. */
    private static boolean ends(Future<?> sent) throws InterruptedException, ExecutionException {
        try {
            sent.get(SAMPLE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException stillSending) {
            return false;
        }
    }

    private static Map<String, Object> sample(long seconds, double core, long resident) {
        var cells = new LinkedHashMap<String, Object>();
        cells.put("after s", seconds);
        cells.put("core %", 100 * core);
        cells.put("resident MB", resident);
        return cells;
    }
}
