package com.sevendigital.basket.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built jar hangs in earnest: it says so, leaves evidence, and ends, so that the next process is well. */
class HangIT {

    private static final Duration LONGEST = Duration.ofSeconds(90);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    private Path folder;

    private final StatusCheck check = new StatusCheck();

    @AfterEach
    void stop() {
        check.close();
    }

    @Test
    void aHungInstanceSaysSoAndIsReplacedByItselfHoweverItHangs() {
        try (var instance = new Supervised(ServiceProcess.start("hang", settings("4s", "0s")))) {
            for (var kind : HangDoor.Kind.values()) {
                var ended = instance.exitCodes().size();
                hang(instance.baseUrl(), kind);

                await("hang by " + kind)
                        .atMost(LONGEST)
                        .until(() -> check.of(instance.baseUrl()).isHung());
                await("end by " + kind)
                        .atMost(LONGEST)
                        .until(() -> instance.exitCodes().size() > ended);
                assertThat(instance.exitCodes()).containsOnly(86);
                assertThat(dumps()).hasSize(ended + 1).anyMatch(dump -> dump.contains("HangDoor." + kind.method));
                await("return from " + kind)
                        .atMost(LONGEST)
                        .until(() -> check.of(instance.baseUrl()).isUp());
            }
            theLogHasTheEvidence(HangDoor.Kind.values().length);
        }
    }

    @Test
    void anInstanceThatHangsFromItsStartOnStaysSoThatThereIsNoRestartLoop() {
        try (var instance = ServiceProcess.start("young", settings("0s", "1h"))) {
            hang(instance.baseUrl(), HangDoor.Kind.LOCK);
            await().atMost(LONGEST).until(() -> check.of(instance.baseUrl()).isHung());

            await().atMost(LONGEST)
                    .during(Duration.ofSeconds(2))
                    .until(() -> check.of(instance.baseUrl()).isHung());
            assertThat(instance.isAlive()).isTrue();
            assertThat(dumps()).singleElement().asString().contains("HangDoor.waitsForALockForEver");
        }
    }

    private Map<String, String> settings(String exitAfter, String minimumUptime) {
        var nowhere = "http://127.0.0.1:" + JavaProcess.freePort();
        var settings = new LinkedHashMap<>(ServiceProcess.settings(URI.create(nowhere), nowhere, nowhere));
        settings.put("basket.dynamodb.create-table", "false");
        settings.putAll(hangSettings(folder, "2s"));
        settings.put("basket.hang.exit-after", exitAfter);
        settings.put("basket.hang.minimum-uptime", minimumUptime);
        return settings;
    }

    /** An instance with the door, which ends itself soon after it hangs. */
    static Map<String, String> hangSettings(Path folder, String requestAge) {
        return Map.of(
                HangDoor.SETTING,
                HangDoor.classesIn(folder.resolve("classes")).toString(),
                "basket.hang.request-age",
                requestAge,
                "basket.hang.heartbeat-age",
                requestAge,
                "basket.hang.check-every",
                "200ms",
                "basket.hang.exit-after",
                "2s",
                "basket.hang.minimum-uptime",
                "0s",
                "basket.hang.dump-folder",
                folder.resolve("dumps").toString());
    }

    /** Waits for no answer: there may be none. */
    static void hang(URI service, HangDoor.Kind kind) {
        var request = HttpRequest.newBuilder(service.resolve("/hang/" + kind)).build();
        var _ = HTTP.sendAsync(request, BodyHandlers.discarding());
    }

    /** Written out before the process ended itself: on standard output, and in the file that is shipped. */
    private static void theLogHasTheEvidence(int hangs) {
        for (var log : List.of("hang.log", "hang/app-error.log")) {
            var lines = read(JavaProcess.LOGS.resolve(log)).lines().toList();
            assertThat(lines)
                    .filteredOn(line -> line.contains("It ends itself with exit code 86"))
                    .hasSize(hangs);
            assertThat(lines)
                    .filteredOn(line -> line.contains("\"threadDump\":") && line.contains("HangDoor."))
                    .hasSize(hangs);
        }
    }

    private List<String> dumps() {
        try (var dumps = Files.list(folder.resolve("dumps"))) {
            return dumps.map(HangIT::read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
