package com.sevendigital.basket.documents;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.sevendigital.basket.BasketApplication;
import com.sevendigital.basket.LocalIssuer;
import com.sevendigital.basket.LocalTable;
import com.sevendigital.basket.documents.Document.Block;
import com.sevendigital.basket.stub.StubUpstreams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Whoever copies the README's commands line by line sees what the README shows. */
@Execution(ExecutionMode.CONCURRENT)
class ReadmeWalkTests {

    /** These blocks are run once before, since a JVM takes its time for everything that it does first. */
    private static final int UP_TO_THE_FIRST_PURCHASE = 8;

    private static final int MORE_MILLIS = 7_000;

    private static final LocalIssuer ISSUER = LocalIssuer.create();

    private static final String BETWEEN = "=== next block ===\n";

    @Test
    void theWalkAnswersAsItIsWritten(@TempDir Path folder) throws Exception {
        assumeTrue(isThere("sh") && isThere("curl"), "needs a POSIX shell and curl");
        var blocks = Document.at("README.md").section("## Call it").blocks();

        try (var table = LocalTable.start(0);
                var upstreams = StubUpstreams.start(0);
                var service = start(table, upstreams)) {
            upstreams.server().stubFor(aSlowPurchase());
            run(folder, script(blocks.subList(0, UP_TO_THE_FIRST_PURCHASE), service, upstreams));
            var seen = run(folder, script(blocks, service, upstreams)).split(BETWEEN, -1);

            var shown = blocks.stream()
                    .filter(block -> block.language().equals("text"))
                    .toList();
            assertThat(seen).hasSize(shown.size() + 1);
            for (var i = 0; i < shown.size(); i++) {
                assertThat(seen[i]).matches(pattern(shown.get(i)));
            }
        }
    }

    /** So slow, beyond what the stub's own are, that a machine that has much else to do can ask for it before it is over. */
    private static MappingBuilder aSlowPurchase() {
        return post("/purchases")
                .withRequestBody(containing("tok_slow"))
                .willReturn(aResponse().withTransformers("purchasing").withFixedDelay(MORE_MILLIS));
    }

    /** With time for such a machine, and less for a checkout's answer than a slow purchase takes. */
    private static ConfigurableApplicationContext start(LocalTable table, StubUpstreams upstreams) {
        return SpringApplication.run(
                BasketApplication.class,
                "--server.port=0",
                "--management.server.port=0",
                "--basket.security.mode=jwt",
                "--basket.security.public-key=" + ISSUER.publicKeyLocation(),
                "--basket.dynamodb.endpoint=" + table.endpoint(),
                "--basket.dynamodb.create-table=true",
                "--basket.catalogue.base-url=" + upstreams.baseUrl(),
                "--basket.catalogue.consumer-key=test",
                "--basket.purchasing.base-url=" + upstreams.baseUrl(),
                "--basket.request.budget=30s",
                "--basket.catalogue.connect-timeout=10s",
                "--basket.catalogue.call-timeout=10s",
                "--basket.purchasing.connect-timeout=10s",
                "--basket.purchasing.call-timeout=1m",
                "--basket.dynamodb.connect-timeout=10s",
                "--basket.dynamodb.attempt-timeout=10s",
                "--basket.dynamodb.call-timeout=20s",
                "--basket.checkout.answer-within=5s",
                "--logging.level.com.amazonaws.services.dynamodbv2=warn");
    }

    private static String script(List<Block> blocks, ConfigurableApplicationContext service, StubUpstreams upstreams) {
        return blocks.stream()
                .map(block -> block.language().equals("sh") ? block.code() : "printf '" + BETWEEN + "'\n")
                .collect(Collectors.joining())
                .replace(
                        "http://localhost:8080",
                        "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port"))
                .replace("http://localhost:9090", upstreams.baseUrl());
    }

    private static String run(Path folder, String script) throws IOException, InterruptedException {
        var commands = Files.writeString(folder.resolve("walk.sh"), script);
        var output = folder.resolve("output.txt").toFile();
        var secured = new ProcessBuilder("sh", "-u", commands.toString())
                .redirectErrorStream(true)
                .redirectOutput(output);
        secured.environment().put("TOKEN", ISSUER.sign(LocalIssuer.claims(Duration.ofHours(1))));
        var shell = secured.start();
        try {
            assertThat(shell.waitFor(5, TimeUnit.MINUTES)).isTrue();
        } finally {
            shell.destroyForcibly();
        }
        return Files.readString(output.toPath(), StandardCharsets.UTF_8);
    }

    /** What is shown, with anything on the same line for each {@code …}. */
    private static Pattern pattern(Block shown) {
        return Pattern.compile(
                Arrays.stream(shown.code().split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version").start().waitFor() >= 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
