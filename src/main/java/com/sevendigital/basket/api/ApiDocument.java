package com.sevendigital.basket.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The published contract: {@code openapi.yaml} as it was written, and the same as JSON. */
@Component
final class ApiDocument {

    private final byte[] yaml;
    private final byte[] json;

    ApiDocument() throws IOException {
        this.yaml = new ClassPathResource("openapi.yaml").getContentAsByteArray();
        this.json = JsonMapper.builder().build().writeValueAsBytes(YamlMapping.read(yaml));
    }

    byte[] yaml() {
        return yaml.clone();
    }

    byte[] json() {
        return json.clone();
    }
}
