package com.sevendigital.basket.training;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Sells whatever it is asked for (7digital API 1.2). */
final class StandInCatalogue {

    private static final String ENTRY = """
            {"id":{id},"title":"Training","version":"Remix","artist":{"id":1,"name":"The Stand-ins","appearsAs":"The Stand-ins"},
             "trackNumber":1,"duration":169,"explicitContent":false,"isrc":"GBXXX0000001","type":"audio",
             "image":"https://images.example/1_50.jpg",
             "release":{"id":1,"title":"Training","type":"Album","artist":{"id":1,"name":"The Stand-ins"},
                        "image":"https://images.example/1_50.jpg","label":{"id":1,"name":"Training"}},
             "download":{"releaseDate":"2005-02-01T00:00:00Z","packages":[
                 {"id":2,"description":"Standard","price":{"currencyCode":"GBP","sevendigitalPrice":"0.99",
                  "recommendedRetailPrice":"0.99"},"formats":[{"id":17,"description":"MP3 320"}]},
                 {"id":1,"description":"Lossless","price":{"currencyCode":"GBP","sevendigitalPrice":"1.49",
                  "recommendedRetailPrice":"1.49"},"formats":[{"id":16,"description":"FLAC"}]}]}}""";

    private StandInCatalogue() {}

    /** The answer to a batch call for tracks or releases. */
    static String answer(String kind, String... ids) {
        return Arrays.stream(ids)
                .map(id -> ENTRY.replace("{id}", id))
                .collect(Collectors.joining(
                        ",", "{\"status\":\"ok\",\"version\":\"1.2\",\"items\":{\"%ss\":[".formatted(kind), "]}}"));
    }
}
