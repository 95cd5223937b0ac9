package com.sevendigital.basket.logging;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Keeps what is logged while tests run in this process, for {@link WholeRunLogIT}: each line as it would be written, and
 * what the service and its libraries said before anything was redacted.
 */
public final class RunLog
        implements LauncherSessionListener, ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

    static final Path FOLDER = Path.of(System.getProperty("basedir", ""), "target", "run-log");

    private static final String SETTING = "run-log";
    private static final String NONE = "none";

    /** What stands in for the world around the service says what it likes, and is not there when it is released. */
    private static final List<String> STAND_INS = List.of(
            "com.amazonaws.",
            "org.eclipse.jetty.",
            "wiremock.",
            "com.github.tomakehurst.",
            "org.testcontainers.",
            "WireMock");

    private static volatile @Nullable Keeper keeper;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        var name = System.getProperty(SETTING, NONE);
        if (!name.equals(NONE)) {
            keeper = new Keeper(file(name + ".jsonl"), file(name + ".said"));
            attach();
        }
    }

    /** Each application that starts in this process sets up the log anew. */
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent logIsSetUp) {
        attach();
    }

    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER + 1;
    }

    private static void attach() {
        var kept = keeper;
        if (kept != null) {
            kept.start();
            ((LoggerContext) LoggerFactory.getILoggerFactory())
                    .getLogger(Logger.ROOT_LOGGER_NAME)
                    .addAppender(kept);
        }
    }

    private static Writer file(String name) {
        try {
            return Files.newBufferedWriter(Files.createDirectories(FOLDER).resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Keeper extends AppenderBase<ILoggingEvent> {

        private final Writer written;
        private final Writer said;
        private final JsonLine line;

        private Keeper(Writer written, Writer said) {
            this.written = written;
            this.said = said;
            var throwables = new ThrowableProxyConverter();
            throwables.start();
            this.line = new JsonLine(throwables);
        }

        @Override
        protected void append(ILoggingEvent event) {
            try {
                written.write(line.format(event));
                written.flush();
                if (STAND_INS.stream().noneMatch(event.getLoggerName()::startsWith)) {
                    said.write(TextNode.valueOf(everything(event)) + "\n");
                    said.flush();
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static String everything(ILoggingEvent event) {
            var thrown = Stream.iterate(event.getThrowableProxy(), t -> t != null, IThrowableProxy::getCause)
                    .map(proxy -> proxy.getClassName() + ": " + proxy.getMessage())
                    .collect(Collectors.joining(" "));
            return event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getKeyValuePairs() + " "
                    + event.getMDCPropertyMap() + " " + thrown;
        }
    }
}
