package com.sevendigital.basket.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The tracks of the sample catalogue that are sold in one country. */
final class Tracks {

    static final String COUNTRY = "GB";

    private Tracks() {}

    static List<Integer> ids() {
        try (var file = Tracks.class.getResourceAsStream("/catalogue/sample-catalogue.json")) {
            var catalogue = new JsonMapper().readTree(file);
            var sold = elements(catalogue.path("releases"))
                    .filter(release -> elements(release.path("territories"))
                            .anyMatch(territory -> territory.asText().equals(COUNTRY)))
                    .map(release -> release.path("id").asInt())
                    .collect(Collectors.toSet());
            return elements(catalogue.path("tracks"))
                    .filter(track -> sold.contains(track.path("releaseId").asInt()))
                    .filter(track ->
                            track.path("packages").path(0).path("prices").has(COUNTRY))
                    .map(track -> track.path("id").asInt())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
