package com.sevendigital.basket.deployment;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** AWS, a TeamCity server and the deployed service, as the scripts of the deployment see them. */
final class Cloud implements AutoCloseable {

    private static final String BUNDLE = "not really a bundle";
    private static final String TOKEN = "a-token";

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());
    private final Path folder;

    /**
     * How a script ended.
     *
     * @param said on both of its outputs
     */
    record Ended(int code, String said) {}

    /** With that version deployed and healthy. */
    Cloud(Path folder, String version) throws IOException {
        this.folder = folder;
        Files.copy(Path.of("src/test/resources/deployment/aws"), folder.resolve("aws"));
        if (!folder.resolve("aws").toFile().setExecutable(true)) {
            throw new IOException("cannot be made executable");
        }
        has("bundle.zip", BUNDLE);
        has("version", version);
        has("known", version);
        server.start();
        server.stubFor(any(anyUrl()).willReturn(okJson("{}")));
        server.stubFor(get(urlPathMatching("/v1/baskets/.*")).willReturn(okJson("{\"title\":\"Basket API canary\"}")));
        answersAs(commitOf(version));
    }

    /** What {@code aws} keeps under that name, a line each. */
    void has(String file, String... lines) throws IOException {
        Files.write(folder.resolve(file), List.of(lines));
    }

    List<String> lines(String file) throws IOException {
        var path = folder.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path) : List.of();
    }

    /** The commit that callers see from now on. */
    void answersAs(String commit) {
        server.stubFor(get(urlPathEqualTo("/status"))
                .willReturn(okJson("{\"status\":\"up\",\"commit\":\"%s\"}".formatted(commit))));
    }

    void theCanaryIsGone() {
        server.stubFor(get(urlPathMatching("/v1/baskets/.*")).willReturn(okJson("{\"title\":\"Something else\"}")));
    }

    void hasPinned(String number) {
        server.stubFor(get(urlPathEqualTo("/app/rest/builds"))
                .willReturn(okJson("{\"build\":[{\"number\":\"%s\"}]}".formatted(number))));
    }

    /** What TeamCity was asked to do, such as {@code PUT /…/pin}; each of them had the token. */
    List<String> pins() {
        return server.getAllServeEvents().reversed().stream()
                .map(event -> event.getRequest())
                .filter(request -> request.getUrl().endsWith("/pin"))
                .filter(request -> ("Bearer " + TOKEN).equals(request.getHeader("Authorization")))
                .map(request -> request.getMethod() + " " + request.getUrl())
                .toList();
    }

    /** Runs one of the scripts of {@code teamcity/}; with pins where asked for. */
    Ended run(boolean withTeamCity, String script, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", "teamcity/" + script));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("PATH", folder + ":" + environment.get("PATH"));
        environment.put("EB_APPLICATION", "basket-api");
        environment.put("EB_ENVIRONMENT", "basket-api-live");
        environment.put("EB_BUCKET", "bundles");
        environment.put("SERVICE_URL", server.baseUrl());
        environment.put("POLL_SECONDS", "0");
        environment.put("HEALTHY_WITHIN", "20");
        if (withTeamCity) {
            environment.put("TEAMCITY_URL", server.baseUrl());
            environment.put("TEAMCITY_TOKEN", TOKEN);
        }
        var output = folder.resolve("output").toFile();
        var process = builder.redirectOutput(output).start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        return new Ended(process.waitFor(), Files.readString(output.toPath(), StandardCharsets.UTF_8));
    }

    String bundle() {
        return folder.resolve("bundle.zip").toString();
    }

    static String commitOf(String version) {
        return version.substring(version.lastIndexOf('-') + 1);
    }

    @Override
    public void close() {
        server.stop();
    }
}
