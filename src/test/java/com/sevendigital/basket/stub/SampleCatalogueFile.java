package com.sevendigital.basket.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/** The sample catalogue as a file for people to read and compare: one product a line. */
final class SampleCatalogueFile {

    static final String NAME = "/catalogue/sample-catalogue.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SampleCatalogueFile() {}

    static SampleCatalogue load() {
        try (var file = SampleCatalogueFile.class.getResourceAsStream(NAME)) {
            return JSON.readValue(file, SampleCatalogue.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String print(SampleCatalogue catalogue) {
        return "{\n  \"releases\": [\n" + lines(catalogue.releases()) + "\n  ],\n  \"tracks\": [\n"
                + lines(catalogue.tracks()) + "\n  ]\n}\n";
    }

    private static String lines(List<?> products) {
        return products.stream().map(SampleCatalogueFile::line).collect(Collectors.joining(",\n"));
    }

    private static String line(Object product) {
        try {
            return "    " + JSON.writeValueAsString(product);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
