package com.sevendigital.basket.stub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sevendigital.basket.stub.SampleCatalogue.Artist;
import com.sevendigital.basket.stub.SampleCatalogue.PricedPackage;
import com.sevendigital.basket.stub.SampleCatalogue.Release;
import com.sevendigital.basket.stub.SampleCatalogue.Track;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes products as the 7digital API 1.2 does, with the traps that its answers are known for. */
record CatalogueJson(Territory territory, Set<String> usageTypes) {

    private static final String IMAGES = "https://images.example/sleeveart/";

    ObjectNode release(Release release, List<Track> tracks) {
        var json = basicRelease(release);
        json.put("year", release.year())
                .put("explicitContent", release.explicitContent())
                .put("cline", release.year() + " " + release.label().name())
                .put("pline", release.year() + " " + release.label().name())
                .put("popularity", 0.0)
                .put("duration", tracks.stream().mapToInt(Track::duration).sum())
                .put("trackCount", tracks.size());
        addUsages(json, release, release.id(), release.packages());
        return json;
    }

    ObjectNode track(Track track, Release release) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", track.id())
                .put("title", track.title())
                .put("version", track.version());
        json.set("artist", artist(release.artist()));
        json.put("trackNumber", track.number())
                .put("duration", track.duration())
                .put("explicitContent", track.explicitContent())
                .put("isrc", track.isrc())
                .put("pline", release.year() + " " + release.label().name())
                .put("type", "audio");
        json.set("release", basicRelease(release));
        json.put("discNumber", 1).put("number", track.number());
        addUsages(json, release, track.id(), track.packages());
        if (json.path("download") instanceof ObjectNode download) {
            download.put("previewDate", release.releaseDate());
        }
        return json;
    }

    private static ObjectNode basicRelease(Release release) {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("id", release.id())
                .put("title", release.title())
                .put("version", release.version())
                .put("type", release.type())
                .put("barcode", release.barcode());
        json.set("artist", artist(release.artist()));
        json.put("slug", slug(release.title(), release.id())).put("image", IMAGES + release.id() + "_50.jpg");
        json.putObject("label")
                .put("id", release.label().id())
                .put("name", release.label().name());
        json.putObject("licensor").put("id", 7).put("name", "Example Group");
        return json;
    }

    private static ObjectNode artist(Artist artist) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", artist.id())
                .put("name", artist.name())
                .put("appearsAs", artist.name())
                .put("slug", slug(artist.name(), artist.id()))
                .put("image", IMAGES + "artists/" + artist.id() + "_150.jpg")
                .put("isPlaceholderImage", true);
    }

    /** What only streams has no {@code download}, not an empty one. */
    private void addUsages(ObjectNode json, Release release, int id, List<PricedPackage> packages) {
        if (usageTypes.contains("download") && !packages.isEmpty()) {
            var download = json.putObject("download").put("releaseDate", release.releaseDate());
            var array = download.putArray("packages");
            packages.forEach(sold -> array.add(pricedPackage(sold, id)));
        }
        if (usageTypes.contains("subscriptionstreaming")) {
            json.putObject("subscriptionStreaming").put("releaseDate", release.releaseDate());
        }
        if (usageTypes.contains("adsupportedstreaming")) {
            json.putObject("adSupportedStreaming").put("releaseDate", release.releaseDate());
        }
    }

    private ObjectNode pricedPackage(PricedPackage sold, int id) {
        var json = JsonNodeFactory.instance.objectNode().put("id", sold.id()).put("description", sold.description());
        var price = json.putObject("price").put("currencyCode", territory.currency());
        sold.price(territory).ifPresentOrElse(amount -> putPrice(price, amount, id), () -> putNoPrice(price, id));
        json.putArray("formats")
                .addObject()
                .put("id", sold.id() == 9 ? 45 : 17)
                .put("description", sold.id() == 9 ? "FLAC 16-bit 44.1kHz" : "MP3 320");
        return json;
    }

    /** Strings in today's documentation, numbers in older answers: every third product has numbers. */
    private static void putPrice(ObjectNode price, String amount, int id) {
        if (id % 3 == 0) {
            price.set("sevendigitalPrice", number(amount));
            price.set("recommendedRetailPrice", number(amount));
        } else {
            price.put("sevendigitalPrice", amount).put("recommendedRetailPrice", amount);
        }
    }

    private static JsonNode number(String amount) {
        return amount.contains(".")
                ? DoubleNode.valueOf(Double.parseDouble(amount))
                : IntNode.valueOf(Integer.parseInt(amount));
    }

    /** Not sold separately: null in some answers, left out of others. */
    private static void putNoPrice(ObjectNode price, int id) {
        if (id % 2 == 0) {
            price.putNull("sevendigitalPrice");
        }
        price.putNull("recommendedRetailPrice");
    }

    private static String slug(String name, int id) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{Alnum} ]", "")
                .strip();
        return plain.isEmpty()
                ? Integer.toString(id)
                : plain.toLowerCase(Locale.ROOT).replaceAll(" +", "-");
    }
}
