package com.sevendigital.basket.jar;

import com.sevendigital.basket.jar.PurchasingFault.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The ways in which an answer of Purchasing can arrive, or not. */
record PurchasingReply(WireAnswer answer, String key) {

    private static final int HUGE = 5 * 1024 * 1024;
    private static final Map<String, String> NONE = Map.of();

    void send(Kind kind, Ledger.Answer done) throws IOException {
        var json = done.body().toString();
        switch (kind) {
            case NONE, DECLINE -> answer.sendJson(done.status(), NONE, json);
            case BUSY -> answer.sendJson(503, Map.of("retry-after", "1"), json);
            case BREAK_BEFORE, BREAK_AFTER -> answer.breakOff();
            case NEVER_ANSWER, SILENT_AFTER -> answer.staySilent();
            case GARBAGE_AFTER -> answer.sendJson(done.status(), NONE, "<html>not what you think");
            case OTHER_KEY_AFTER -> answer.sendJson(done.status(), NONE, json.replace(key, "another-" + key));
            case OTHER_TOTAL_AFTER ->
                answer.sendJson(
                        done.status(), NONE, json.replaceAll("\"amount\":\"[^\"]*\"", "\"amount\":\"12345.67\""));
            case HUGE_AFTER -> answer.sendJson(done.status(), NONE, json + " ".repeat(HUGE));
            case STALL_AFTER -> {
                answer.sendHalf(done.status(), json.getBytes(StandardCharsets.UTF_8));
                answer.staySilent();
            }
            case TWICE_AFTER -> {
                answer.sendJson(done.status(), NONE, json);
                answer.sendJson(done.status(), NONE, json);
            }
        }
    }
}
