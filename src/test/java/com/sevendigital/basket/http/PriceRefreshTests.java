package com.sevendigital.basket.http;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A look at today's prices, over HTTP. */
class PriceRefreshTests extends WholeService {

    private static final String SOLD = "track-1209";
    private static final String UNSTEADY = "track-1535";

    @Test
    void aPriceThatWentUpIsStoredAndTold() {
        var basket = client().basketOf(UNSTEADY);

        whileTheCatalogueAnswers(
                ordinaryAnswer("1535").replaceAll("(\"sevendigitalPrice\"):\"?[0-9.]+\"?", "$1:1.99"), _ -> {
                    var fresh = client().refreshPrices(basket).is(200);

                    assertThat(fresh.total()).isEqualTo("1.99");
                    var since = client().getSince(basket, 2).is(200);
                    assertThat(since.texts("/changes", "kind")).containsExactly("repriced");
                    assertThat(since.text("/changes/0/from/amount")).isEqualTo(basket.total());
                    assertThat(since.text("/changes/0/to/amount")).isEqualTo("1.99");
                    assertThat(client().refreshPrices(basket).eTag()).isEqualTo(fresh.eTag());
                });
    }

    @Test
    void whatIsWithdrawnIsMarkedCostsNothingAndBlocksTheCheckoutUntilItIsRemoved() {
        var basket = client().basketOf(SOLD, UNSTEADY);
        var rest = client().basketOf(SOLD).total();

        whileTheCatalogueAnswers(ordinaryAnswer("1209"), _ -> {
            var marked = client().refreshPrices(basket).is(200);

            assertThat(marked.total()).isEqualTo(rest);
            assertThat(marked.text("/items/1/unavailable/reason")).isEqualTo("not-in-catalogue");
            assertThat(marked.at("/items/0").has("unavailable")).isFalse();
            assertThat(client().getSince(basket, 2).texts("/changes", "kind")).containsExactly("withdrawn");
            assertThat(client().checkOut(marked, "tok_ok")
                            .isProblem(409, "items-unavailable")
                            .at("/unavailableItems/0")
                            .asText())
                    .isEqualTo(UNSTEADY);
            client().checkOut(client().remove(marked, UNSTEADY), "tok_ok").is(201);
        });
    }

    @Test
    void nothingChangesWhenNothingIsDifferentAndWithoutABody() {
        var basket = client().basketOf(SOLD);

        assertThat(client().refreshPrices(basket).is(200).json()).isEqualTo(basket.json());
        assertThat(client().refreshPrices(client().create("GB")).is(200).keys()).isEmpty();
    }

    /** The catalogue gives this answer to questions that have the unsteady track in them. */
    private static void whileTheCatalogueAnswers(String answer, Consumer<StubMapping> work) {
        var catalogue = upstreams().server();
        var edited = catalogue.stubFor(WireMock.get(WireMock.urlPathEqualTo("/1.2/track/details/batch"))
                .withQueryParam("trackids", WireMock.matching(".*1535.*"))
                .atPriority(1)
                .willReturn(okJson(answer)));
        try {
            work.accept(edited);
        } finally {
            catalogue.removeStub(edited);
        }
    }

    private static String ordinaryAnswer(String track) {
        var question = upstreams().baseUrl()
                + "/1.2/track/details/batch?trackids=%s&country=GB&usageTypes=download&oauth_consumer_key=test"
                        .formatted(track);
        var request = HttpRequest.newBuilder(URI.create(question))
                .header("Accept", "application/json")
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
