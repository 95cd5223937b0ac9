package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of the development run shows what the service publishes. */
class LocalLookTests extends MeteredService {

    /** What a page loads, or a script of it. */
    private static final Pattern LOADED = Pattern.compile("(?:(?:href|src)=\"|(?:from |get\\()')(/[^\"']+)[\"']");

    private static final Pattern SAMPLE = Pattern.compile("(?m)^(\\w+)\\{(.*)} .*$");

    @Test
    void thePageIsServedWithAllThatItLoads() {
        var seen = new LinkedHashSet<String>();
        load("/dev/", seen);

        assertThat(client().call("GET", "/dev/").undocumented().header("Content-Type"))
                .startsWith("text/html");
        assertThat(seen)
                .contains(
                        "/webjars/uplot/dist/uPlot.esm.js",
                        "/webjars/uplot/dist/uPlot.min.css",
                        "/dev/chart.js",
                        "/dev/metrics.js",
                        "/dev/signals.json",
                        "/dev/management-port");
    }

    private void load(String path, Set<String> seen) {
        if (seen.add(path)) {
            var answer = client().call("GET", path).undocumented().is(200);
            if (path.startsWith("/dev/")) {
                LOADED.matcher(answer.body()).results().forEach(found -> load(found.group(1), seen));
            }
        }
    }

    @Test
    void pagesOfThisMachineAndNoOthersMayReadTheMetrics() {
        var port = client().call("GET", "/dev/management-port").undocumented().is(200);

        assertThat(port.body()).isEqualTo(Integer.toString(managementPort()));
        assertThat(metricsFor("http://localhost:" + port()))
                .startsWith("HTTP/1.1 200 ")
                .containsIgnoringCase("Access-Control-Allow-Origin: http://localhost:" + port());
        assertThat(metricsFor("https://elsewhere.example")).startsWith("HTTP/1.1 403 ");
    }

    @Test
    void itsOwnBrowserMayAskTheManagementPortAndLoadNothingFromElsewhere() {
        var policies =
                client().call("GET", "/dev/").undocumented().is(200).headers().allValues("Content-Security-Policy");

        assertThat(policies)
                .singleElement()
                .asString()
                .contains("default-src 'self'", "connect-src 'self' http://localhost:*");
        assertThat(client().call("GET", "/problems").answer().header("Content-Security-Policy"))
                .doesNotContain("localhost");
    }

    @Test
    void eachMetricAndTagThatItShowsIsPublished() throws IOException {
        walk();
        var published = metricsFor("http://localhost:" + port());

        assertThat(lines())
                .hasSizeGreaterThan(30)
                .allSatisfy(line -> assertThat(texts(line.path("metrics")))
                        .isNotEmpty()
                        .allSatisfy(metric -> assertThat(tagsOf(metric, published))
                                .as("samples of %s with the tags of %s", metric, line)
                                .anySatisfy(tags -> assertThat(keys(line))
                                        .allSatisfy(key -> assertThat(tags).contains(key + "=\"")))));
    }

    @Test
    void itAsksTheQuestionsOfTheDashboardInItsOrder() throws IOException {
        assertThat(read("src/test/resources/dev/signals.json").findValuesAsText("title"))
                .containsSubsequence(read("docs/datadog/dashboard.json")
                        .path("widgets")
                        .valueStream()
                        .map(group -> group.at("/definition/title").asText())
                        .toList());
    }

    private String metricsFor(String origin) {
        return RawConnection.say(
                managementPort(), RawConnection.request("GET /actuator/prometheus HTTP/1.1", "Origin: " + origin));
    }

    private static List<JsonNode> lines() throws IOException {
        return read("src/test/resources/dev/signals.json").findValues("lines").stream()
                .flatMap(JsonNode::valueStream)
                .toList();
    }

    private static List<String> keys(JsonNode line) {
        return Stream.concat(
                        texts(line.path("by")).stream(),
                        line.path("only").propertyStream().map(each -> each.getKey()))
                .toList();
    }

    private static List<String> tagsOf(String metric, String published) {
        return SAMPLE.matcher(published)
                .results()
                .filter(sample -> sample.group(1).equals(metric))
                .map(sample -> sample.group(2))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private static JsonNode read(String file) throws IOException {
        return new JsonMapper().readTree(Files.readString(Path.of(file)));
    }
}
