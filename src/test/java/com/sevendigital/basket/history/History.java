package com.sevendigital.basket.history;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Every call of every client, written down while they happen. */
final class History {

    private static final ObjectWriter JSON = JsonMapper.builder()
            .visibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
            .build()
            .writerFor(Call.class);

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final AtomicLong lastId = new AtomicLong();

    /** A call's number. */
    long nextId() {
        return lastId.incrementAndGet();
    }

    void add(Call call) {
        calls.add(call);
    }

    /** In the order in which they began. */
    List<Call> calls() {
        return calls.stream().sorted(Comparator.comparingLong(Call::start)).toList();
    }

    /** One JSON object a line. */
    void writeTo(Path file) {
        try (var out = Files.newBufferedWriter(file)) {
            for (var call : calls()) {
                out.write(JSON.writeValueAsString(call));
                out.newLine();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
