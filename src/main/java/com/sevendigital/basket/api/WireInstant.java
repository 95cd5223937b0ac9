package com.sevendigital.basket.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.sevendigital.basket.domain.InstantText;
import java.io.IOException;
import java.time.Instant;

/** A moment on the wire, as Jackson's own serializer has it (RFC 3339), but not by a formatter. */
final class WireInstant extends JsonSerializer<Instant> {

    @Override
    public void serialize(Instant moment, JsonGenerator json, SerializerProvider unused) throws IOException {
        json.writeString(InstantText.of(moment));
    }
}
