package com.sevendigital.basket.observability;

import com.sevendigital.basket.logging.LogCount;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Measures the log by the meters that Micrometer's own binder has ({@code LogbackMetrics}), which is asked each time that
 * a library asks whether its level is on.
 */
@Component
class LogMeters {

    LogMeters(MeterRegistry meters) {
        for (var level : LogCount.LEVELS) {
            FunctionCounter.builder("logback.events", level, LogCount::of)
                    .description("Lines of the log by level, those that are held back as well")
                    .baseUnit("events")
                    .tag("level", level.toString().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }
}
