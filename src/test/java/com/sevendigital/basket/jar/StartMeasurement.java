package com.sevendigital.basket.jar;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.stub.StubUpstreams;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** How long a start takes; not part of the build, but {@code ./mvnw verify -Dit.test=StartMeasurement} runs it. */
@Isolated
class StartMeasurement {

    private static final int TIMES = Integer.getInteger("measure.times", 5);

    @Test
    void thePreparedBundleStartsFaster() throws Exception {
        var table = new StringBuilder(
                "| start | first 200 of `/status` | CPU until then | resident memory then |\n|---|---|---|---|\n");
        try (var dynamo = TableProcess.start();
                var upstreams = StubUpstreams.start(0)) {
            for (var bundle : PreparedBundle.values()) {
                bundle.lay();
                table.append(row(bundle, dynamo, upstreams));
            }
        }
        System.out.println(table);
    }

    private static String row(PreparedBundle bundle, TableProcess dynamo, StubUpstreams upstreams) throws Exception {
        var seconds = new ArrayList<Double>();
        var cpu = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        for (var time = 0; time < TIMES; time++) {
            try (var service = MeasuredService.start(bundle, dynamo, upstreams)) {
                seconds.add(service.firstAnswer().toMillis() / 1000.0);
                cpu.add(service.cpuSeconds());
                memory.add((double) service.residentMegabytes());
            }
        }
        assertThat(median(seconds)).isPositive();
        return "| %s | %.1f s | %.1f s | %.0f MB |%n"
                .formatted(bundle.text, median(seconds), median(cpu), median(memory));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
