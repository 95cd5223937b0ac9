package com.sevendigital.basket.stub;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.sevendigital.basket.stub.CatalogueAnswer.Found;
import com.sevendigital.basket.stub.CatalogueAnswer.Missing;
import com.sevendigital.basket.stub.SampleCatalogue.Release;
import com.sevendigital.basket.stub.SampleCatalogue.Track;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Answers as the 7digital API 1.2 does, out of the sample catalogue. */
final class CatalogueStub implements ResponseDefinitionTransformerV2 {

    static final String NAME = "catalogue";

    private final Map<Integer, Release> releases;
    private final Map<Integer, Track> tracks;
    private final Map<Integer, List<Track>> tracksByRelease;
    private final Map<Asked, Found> found = new ConcurrentHashMap<>();

    CatalogueStub(SampleCatalogue catalogue) {
        releases = catalogue.releases().stream().collect(toMap(Release::id, identity()));
        tracks = catalogue.tracks().stream().collect(toMap(Track::id, identity()));
        tracksByRelease = catalogue.tracks().stream().collect(groupingBy(Track::releaseId));
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean applyGlobally() {
        return false;
    }

    @Override
    public ResponseDefinition transform(ServeEvent event) {
        return answer(event.getRequest()).in(event.getResponseDefinition());
    }

    private StubAnswer answer(Request request) {
        if (CatalogueQuery.parameter(request, "oauth_consumer_key").isEmpty()) {
            return StubAnswer.text(401, "OAuth authentication error: Missing parameter oauth_consumer_key");
        }
        if (!request.containsHeader("Accept") || !request.getHeader("Accept").contains("application/json")) {
            // The real one answers XML, which nobody here reads: better to hear of the missing header at once.
            return StubAnswer.text(406, "This stub speaks JSON only: send Accept: application/json");
        }
        try {
            return answer(request, request.getUrl().split("\\?", 2)[0]);
        } catch (CatalogueRefusal refusal) {
            return refusal.answer();
        }
    }

    private StubAnswer answer(Request request, String path) {
        return switch (path) {
            case "/1.2/track/details" -> single("track", CatalogueQuery.of(request, "trackid"), this::track);
            case "/1.2/release/details" -> single("release", CatalogueQuery.of(request, "releaseid"), this::release);
            case "/1.2/track/details/batch" -> batch("tracks", CatalogueQuery.of(request, "trackids"), this::track);
            case "/1.2/release/details/batch" ->
                batch("releases", CatalogueQuery.of(request, "releaseids"), this::release);
            default -> StubAnswer.text(404, "Resource not found");
        };
    }

    private static StubAnswer single(
            String kind, CatalogueQuery query, BiFunction<Integer, CatalogueQuery, CatalogueAnswer> find) {
        return switch (find.apply(query.ids().getFirst(), query)) {
            case Found(var product) -> {
                var json = ok();
                json.set(kind, product);
                yield StubAnswer.json(200, json);
            }
            case Missing missing -> throw CatalogueRefusal.unavailable(missing);
        };
    }

    private static StubAnswer batch(
            String kind, CatalogueQuery query, BiFunction<Integer, CatalogueQuery, CatalogueAnswer> find) {
        var json = ok();
        var items = json.putObject("items");
        var products = items.putArray(kind);
        var errors = JsonNodeFactory.instance.arrayNode();
        for (var id : query.ids()) {
            switch (find.apply(id, query)) {
                case Found(var product) -> products.add(product);
                case Missing(var itemId, var code, var message) ->
                    errors.addObject().put("itemId", itemId).put("code", code).put("errorMessage", message);
            }
        }
        if (query.showErrors() && !errors.isEmpty()) {
            items.set("errors", errors);
        }
        return StubAnswer.json(200, json);
    }

    private static ObjectNode ok() {
        return JsonNodeFactory.instance.objectNode().put("status", "ok").put("version", "1.2");
    }

    private CatalogueAnswer track(int id, CatalogueQuery query) {
        var track = tracks.get(id);
        if (track == null) {
            return new Missing(id, CatalogueRefusal.NOT_FOUND, "Track not found");
        }
        var release = Objects.requireNonNull(releases.get(track.releaseId()));
        return answer(id, release, query, json -> json.track(track, release));
    }

    private CatalogueAnswer release(int id, CatalogueQuery query) {
        var release = releases.get(id);
        if (release == null) {
            return new Missing(id, CatalogueRefusal.NOT_FOUND, "Release not found");
        }
        return answer(id, release, query, json -> json.release(release, tracksByRelease.getOrDefault(id, List.of())));
    }

    private CatalogueAnswer answer(
            int id, Release release, CatalogueQuery query, Function<CatalogueJson, ObjectNode> product) {
        return Territory.of(query.country())
                .filter(release.territories()::contains)
                .map(territory -> new CatalogueJson(territory, query.usageTypes()))
                .<CatalogueAnswer>map(
                        json -> found.computeIfAbsent(new Asked(id, json), _ -> new Found(product.apply(json))))
                .orElse(new Missing(id, CatalogueRefusal.NOT_AVAILABLE, "Not available in this country"));
    }

    /** No track has the id of a release. */
    private record Asked(int id, CatalogueJson json) {}
}
