package com.sevendigital.basket.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The published contract: {@code openapi.yaml} as it was written, and the same as JSON; read when it is first asked for. */
@Component
final class ApiDocument {

    private final SingletonSupplier<byte[]> yaml = SingletonSupplier.of(ApiDocument::read);
    private final SingletonSupplier<byte[]> json = SingletonSupplier.of(() -> asJson(yaml.obtain()));

    byte[] yaml() {
        return yaml.obtain().clone();
    }

    byte[] json() {
        return json.obtain().clone();
    }

    private static byte[] read() {
        try {
            return new ClassPathResource("openapi.yaml").getContentAsByteArray();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static byte[] asJson(byte[] yaml) {
        try {
            return JsonMapper.builder().build().writeValueAsBytes(YamlMapping.read(yaml));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
