package com.sevendigital.basket.http;

import static com.sevendigital.basket.http.BadInputSelectionTests.tracks;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened to a basket since a version, over HTTP. */
class ChangeNotesTests extends WholeService {

    @Test
    void onlyWhoAsksIsToldWhatHappenedSince() {
        var basket = client().basketOf("track-1209", "track-1187");
        client().put(basket, "track-1187", 9).is(200);
        client().remove(basket, "track-1209").is(200);

        assertThat(client().get(basket).json().has("changes")).isFalse();
        var all = client().getSince(basket, 1).is(200);
        assertThat(all.texts("/changes", "kind")).containsExactly("added", "added", "repackaged", "removed");
        assertThat(all.texts("/changes", "version")).containsExactly("2", "2", "3", "4");
        assertThat(all.texts("/changes", "key"))
                .containsExactly("track-1209", "track-1187", "track-1187", "track-1209");
        assertThat(all.at("/changes/2/from/amount").asText()).isNotEqualTo(all.text("/changes/2/to/amount"));
        assertThat(all.at("/changesTruncated").asBoolean(true)).isFalse();
        assertThat(client().getSince(basket, 3).texts("/changes", "kind")).containsExactly("removed");
        assertThat(client().getSince(basket, 0).at("/changes")).isEqualTo(all.at("/changes"));
        for (var nothingSince : new int[] {4, 5, 999}) {
            var none = client().getSince(basket, nothingSince).is(200);
            assertThat(none.at("/changes")).isEmpty();
            assertThat(none.at("/changesTruncated").asBoolean(true)).isFalse();
        }
    }

    @Test
    void whatHappenedTooLongAgoIsForgottenAndThatIsSaid() {
        var basket = client().create("GB");
        for (var key : tracks(0, 55)) {
            client().put(basket, key).is(201);
        }

        var since = client().getSince(basket, 1).is(200);

        assertThat(since.at("/changes")).hasSize(50);
        assertThat(since.at("/changesTruncated").asBoolean()).isTrue();
        assertThat(client().getSince(basket, 6).at("/changesTruncated").asBoolean(true))
                .isFalse();
    }

    @Test
    void aBasketThatIsStillTheSameIsNotSentAgain() {
        var basket = client().basketOf("track-1209");

        var answer = client().call("GET", BasketClient.path(basket) + "?since=1")
                .header("If-None-Match", basket.eTag())
                .answer();

        assertThat(answer.status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "seven", "1.5", "99999999999999999999", "1%20", "0x1", "%22%0A"})
    void whatIsNoVersionIsRefused(String since) {
        client().getSince(client().create("GB"), since).isProblem(400, "validation-failed");
    }
}
