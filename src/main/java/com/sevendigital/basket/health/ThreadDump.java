package com.sevendigital.basket.health;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes what every thread of the process is doing, virtual ones included, to a file and to the log. */
@Component
class ThreadDump {

    private static final Logger log = LoggerFactory.getLogger(ThreadDump.class);
    private static final int MOST_LOGGED_CHARACTERS = 200_000;

    private final HangProperties properties;
    private final InstantSource clock;

    ThreadDump(HangProperties properties, InstantSource clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** Where the dump is; a remark in its place when it could not be written. */
    String write() {
        try {
            var folder = Files.createDirectories(properties.dumpFolder().toAbsolutePath());
            var file = folder.resolve("hang-" + clock.millis() + ".txt");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(file.toString(), ThreadDumpFormat.TEXT_PLAIN);
            var text = Files.readString(file);
            log.atError()
                    .addKeyValue("threadDump", text.substring(0, Math.min(text.length(), MOST_LOGGED_CHARACTERS)))
                    .log("Thread dump");
            return file.toString();
        } catch (IOException failed) {
            log.error("The thread dump could not be written", failed);
            return "not written";
        }
    }
}
