package com.sevendigital.basket.logging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody waits for the log, and nothing is left out of it without a word. */
@Timeout(60)
class LogQueueTests {

    private final LoggerContext context = new LoggerContext();
    private final Logger log = context.getLogger("some.Logger");
    private final Sink sink = new Sink();
    private final CountDownLatch stuck = new CountDownLatch(1);

    @AfterEach
    void stop() {
        stuck.countDown();
        context.stop();
    }

    @Test
    void whoLogsDoesNotWaitForAStuckSinkAndWhatFoundNoPlaceIsCounted() {
        var queue = queue(10, 1000, "1h");
        sink.waitsFor = stuck;
        log.info("taken");
        await().until(() -> sink.isWaiting);

        IntStream.rangeClosed(1, 25).forEach(number -> log.info("line {}", number));
        stuck.countDown();

        await().until(() -> sink.fields("dropped").equals(List.of("15")));
        queue.stop();
        assertThat(sink.messages())
                .startsWith("taken", "line 1")
                .contains("line 10")
                .doesNotContain("line 11", "line 25")
                .hasSize(12);
    }

    @Test
    void whatWaitsIsWrittenBeforeTheEnd() {
        var queue = queue(1000, 1000, "1h");

        IntStream.range(0, 500).forEach(number -> log.info("line {}", number));
        queue.stop();

        assertThat(sink.messages()).hasSize(500).last().isEqualTo("line 499");
    }

    @Test
    void aStuckSinkDoesNotHoldUpTheEnd() {
        var queue = queue(10, 1000, "1h");
        sink.waitsFor = stuck;
        log.info("taken");

        queue.stop();

        assertThat(sink.messages()).isEmpty();
    }

    @Test
    void aFloodOfOneErrorIsHeldBackAndItsSizeToldWhenItsTimeIsOver() {
        queue(0, 3, "1s");

        IntStream.range(0, 10).forEach(number -> log.error("No answer to {}", number));
        log.error("Another error");

        assertThat(sink.messages())
                .containsExactly("No answer to 0", "No answer to 1", "No answer to 2", "Another error");
        await().until(() -> sink.fields("suppressed").equals(List.of("7")));
        assertThat(sink.events.getLast().getLevel()).isEqualTo(Level.ERROR);
        assertThat(sink.events.getLast().getLoggerName()).isEqualTo(log.getName());
        assertThat(sink.messages()).last().asString().contains("No answer to {}");
        log.error("No answer to 11");
        assertThat(sink.messages()).last().isEqualTo("No answer to 11");
    }

    @Test
    void theEndIsTheEndOfAFloodAsWell() {
        var queue = queue(0, 1, "1h");

        IntStream.range(0, 5).forEach(_ -> log.warn("again"));
        queue.stop();

        assertThat(sink.fields("suppressed")).containsExactly("4");
    }

    @Test
    void errorsOfOneMessageButOtherExceptionsLevelsOrLoggersAreOfOtherKinds() {
        queue(0, 1, "1h");

        log.error("failed", new IllegalStateException());
        log.error("failed", new IllegalArgumentException());
        log.error("failed");
        log.warn("failed");
        context.getLogger("other.Logger").warn("failed");

        assertThat(sink.messages()).hasSize(5);
    }

    @Test
    void messagesThatAreNewEachTimeAreHeldBackTogether() {
        queue(0, 1, "1s");

        IntStream.range(0, 1000).forEach(number -> log.warn("number " + number));

        assertThat(sink.messages()).hasSize(501);
        await().until(() -> sink.fields("suppressed").equals(List.of("499")));
    }

    @Test
    void whatHappensToBasketsIsNeverHeldBack() {
        queue(0, 1, "1h");

        IntStream.range(0, 100).forEach(_ -> log.info("Basket created"));

        assertThat(sink.messages()).hasSize(100);
    }

    private LogQueue queue(int lines, int sameLines, String sameWithin) {
        var queue = new LogQueue();
        context.setMDCAdapter(new LogbackMDCAdapter());
        queue.setContext(context);
        queue.setLines(lines);
        queue.setSameLines(sameLines);
        queue.setSameWithin(sameWithin);
        sink.setContext(context);
        sink.start();
        queue.addAppender(sink);
        queue.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(queue);
        return queue;
    }

    /** Keeps what is written; or is stuck, as a full pipe is. */
    private static final class Sink extends AppenderBase<ILoggingEvent> {

        private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
        private volatile CountDownLatch waitsFor = new CountDownLatch(0);
        private volatile boolean isWaiting;

        @Override
        protected void append(ILoggingEvent event) {
            isWaiting = true;
            try {
                waitsFor.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (waitsFor.getCount() == 0) {
                events.add(event);
            }
        }

        private List<String> messages() {
            return events.stream().map(ILoggingEvent::getFormattedMessage).toList();
        }

        private List<String> fields(String name) {
            return events.stream()
                    .filter(event -> event.getKeyValuePairs() != null)
                    .flatMap(event -> event.getKeyValuePairs().stream())
                    .filter(pair -> pair.key.equals(name))
                    .map(pair -> String.valueOf(pair.value))
                    .toList();
        }
    }
}
