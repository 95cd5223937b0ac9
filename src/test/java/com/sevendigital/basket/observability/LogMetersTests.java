package com.sevendigital.basket.observability;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import com.sevendigital.basket.logging.LogCount;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** What is known of the log without reading it. */
class LogMetersTests {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Logger log = logger();

    @Test
    void eachLineCountsByItsLevel() {
        new LogMeters(meters);
        var before = lines(Level.TRACE);

        log.trace("one");
        log.trace("two");
        log.atTrace().log("three");

        assertThat(lines(Level.TRACE)).isEqualTo(before + 3);
    }

    @Test
    void whetherALevelIsOnIsNoLine() {
        new LogMeters(meters);
        var before = lines(Level.TRACE);

        assertThat(log.isTraceEnabled()).isTrue();

        assertThat(lines(Level.TRACE)).isEqualTo(before);
    }

    /** Nobody else has lines of that level. */
    private static Logger logger() {
        var context = new LoggerContext();
        var count = new LogCount();
        count.setContext(context);
        count.start();
        var logger = context.getLogger("log");
        logger.setLevel(Level.TRACE);
        logger.addAppender(count);
        return logger;
    }

    private double lines(Level level) {
        return meters.get("logback.events")
                .tag("level", level.toString().toLowerCase(Locale.ROOT))
                .functionCounter()
                .count();
    }
}
