package com.sevendigital.basket.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are too large or no JSON, and callers who take no JSON. */
class BadInputMediaTests extends BadInput {

    private static final int LIMIT = 64 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"create", "put", "batch", "checkout"})
    void aBodyBeyondTheLimitIsTooLarge(String call) {
        var padded = padded(call, LIMIT + 1);

        bodyCall(call).json(padded).answer().isProblem(413, "content-too-large");
        bodyCall(call).chunkedJson(padded).answer().isProblem(413, "content-too-large");
    }

    @Test
    void aBodyAtTheLimitIsRead() {
        bodyCall("create").json(padded("create", LIMIT)).answer().is(201);
        bodyCall("create").chunkedJson(padded("create", LIMIT)).answer().is(201);
    }

    private String padded(String call, int bytes) {
        var body = goodBody(call).strip();
        return "{" + " ".repeat(bytes - body.length()) + body.substring(1);
    }

    @ParameterizedTest
    @CsvSource({
        "create, text/plain",
        "create, application/xml",
        "create, application/x-www-form-urlencoded",
        "create, multipart/form-data",
        "create, application/problem+json",
        "create, application/*",
        "create, */*",
        "create, nonsense",
        "create, ''",
        "put, text/plain",
        "put, application/x-www-form-urlencoded",
        "put, */*",
        "batch, text/plain",
        "batch, application/merge-patch",
        "batch, application/merge-patch+json",
        "batch, */*",
        "checkout, text/plain",
        "checkout, */*",
        "checkout, application/x-www-form-urlencoded"
    })
    void aBodyOfAnotherMediaTypeIsNotSupported(String call, String mediaType) {
        bodyCall(call)
                .bytes(goodBody(call).getBytes(UTF_8))
                .header("Content-Type", mediaType)
                .answer()
                .isProblem(415, "unsupported-media-type");
    }

    @Test
    void aBrokenBodyOfAnyMediaTypeIsNotSupportedEither() {
        bodyCall("create")
                .bytes("{".getBytes(UTF_8))
                .header("Content-Type", "*/*")
                .answer()
                .isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "put", "batch", "checkout"})
    void aBodyWithoutAMediaTypeIsNotSupported(String call) {
        bodyCall(call).bytes(goodBody(call).getBytes(UTF_8)).answer().isProblem(415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "text/plain;q=0.5"})
    void nothingHappensForWhoTakesNoJson(String accept) {
        for (var call : new String[] {"create", "put", "batch", "checkout"}) {
            bodyCall(call)
                    .header("Accept", accept)
                    .json(goodBody(call))
                    .answer()
                    .isProblem(406, "not-acceptable");
        }
        for (var path :
                new String[] {"/v1/baskets/{id}", "/v1/baskets/{id}/items", "/v1/baskets/{id}/items/" + TRACK}) {
            call("DELETE", path).header("Accept", accept).answer().isProblem(406, "not-acceptable");
        }
        call("GET", "/v1/baskets/{id}").header("Accept", accept).answer().isProblem(406, "not-acceptable");
    }

    @Test
    void anAcceptHeaderThatIsNoneIsNotAcceptable() {
        var answer =
                call("GET", "/v1/baskets/{id}").header("Accept", "non/sen/se").answer();

        answer.isProblem(406, "not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "non/sen/se", "image/png"})
    void theStatusIsToldToWhoeverAsks(String accept) {
        var answer = client().call("GET", "/status").header("Accept", accept).answer();

        assertThat(answer.is(200).header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json", "text/html, application/json;q=0.1"})
    void whoTakesJsonGetsIt(String accept) {
        var answer = call("GET", "/v1/baskets/{id}")
                .header("Accept", accept)
                .answer()
                .is(200);

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
    }
}
