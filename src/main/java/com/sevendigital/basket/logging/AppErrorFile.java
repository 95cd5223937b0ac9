package com.sevendigital.basket.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;

/** The file that is shipped. Where it cannot be written the service starts all the same, and says so. */
public final class AppErrorFile extends RollingFileAppender<ILoggingEvent> {

    @Override
    public void start() {
        super.start();
        if (!isStarted()) {
            // Once the log is there to say it.
            var _ = getContext()
                    .getScheduledExecutorService()
                    .schedule(
                            () -> LoggerFactory.getLogger(AppErrorFile.class)
                                    .error("{} cannot be written: errors go to standard output only", getFile()),
                            1,
                            TimeUnit.SECONDS);
        }
    }

    /** Spring Boot takes an error of an appender for a reason not to start. */
    @Override
    public void addError(String what, Throwable why) {
        addWarn(what, why);
    }

    @Override
    public void addError(String what) {
        addWarn(what);
    }
}
