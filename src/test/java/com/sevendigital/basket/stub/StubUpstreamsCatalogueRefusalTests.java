package com.sevendigital.basket.stub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the stub of the Catalogue API refuses, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StubUpstreamsCatalogueRefusalTests {

    private final StubUpstreams upstreams = StubUpstreams.start(0);
    private final StubClient client = new StubClient(upstreams);

    @BeforeAll
    void startAfresh() {
        upstreams.reset();
    }

    @AfterAll
    void stop() {
        client.close();
        upstreams.close();
    }

    @Test
    void withoutAConsumerKeyItAnswersPlainText() {
        var response = client.send(client.catalogueRequest("track/details?trackid=1535")
                .header("Accept", "application/json")
                .build());

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).startsWith("OAuth authentication error: ");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
    }

    @Test
    void withoutTheMediaTypeItAnswersNoJson() {
        var response = client.send(client.catalogueRequest("track/details?trackid=1535&oauth_consumer_key=key")
                .build());

        assertThat(response.statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @CsvSource({
        "track/details?country=GB, 400, 1001",
        "track/details/batch?trackids=, 400, 1001",
        "track/details/batch?trackids=1;x, 400, 1002",
        "track/details?trackid=2147483648, 400, 1002",
        "track/details?trackid=1535&country=Britain, 400, 1002",
        "track/details?trackid=1535&usageTypes=humming, 400, 1002",
        "track/details?trackid=999, 404, 2001",
        "release/details?releaseid=999, 404, 2001",
        "release/details?releaseid=320867&country=BR, 404, 2002",
        "release/details?releaseid=320272&country=GB, 404, 2002"
    })
    void itRefusesWithTheCodesOfTheRealApi(String request, int status, int code) {
        var response = client.send(client.catalogueRequest(request.replace(';', ',') + "&oauth_consumer_key=key")
                .header("Accept", "application/json")
                .build());

        assertThat(response.statusCode()).isEqualTo(status);
        var answer = StubClient.json(response);
        assertThat(answer.path("status").asText()).isEqualTo("error");
        assertThat(answer.at("/error/code").intValue()).isEqualTo(code);
        assertThat(answer.at("/error/errorMessage").asText()).isNotBlank();
    }

    @Test
    void itDoesNotKnowOtherPaths() {
        var response = client.send(client.catalogueRequest("artist/details?artistid=1&oauth_consumer_key=key")
                .header("Accept", "application/json")
                .build());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("Resource not found");
    }
}
