package com.sevendigital.basket.benchmark;

import com.sevendigital.bare.BareApplication;
import com.sevendigital.basket.jar.JavaProcess;
import com.sevendigital.basket.jar.PreparedBundle;
import com.sevendigital.basket.jar.TableProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the service needs, as processes beside the generator's; the service and its bare likeness have the other core. */
final class Site implements AutoCloseable {

    static final Path FOLDER = Path.of("target", "benchmark");
    static final String CLASS_PATH = System.getProperty("java.class.path");

    final Tokens tokens = new Tokens();
    private final TableProcess table = TableProcess.startOptimised();
    private final int stubsPort = JavaProcess.freePort();
    private final JavaProcess stubs = JavaProcess.start(
            "benchmark-stubs",
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xmx256m",
                    "-cp",
                    CLASS_PATH,
                    Stubs.class.getName(),
                    Integer.toString(stubsPort),
                    tokens.jwkSet()));

    private final String options;

    private Site(String options) {
        this.options = options;
    }

    /** Of which the JVMs that are measured have more options than the ones that production gives them. */
    static Site open(String options) throws IOException {
        Files.createDirectories(FOLDER);
        return new Site(options);
    }

    URI table() {
        return table.endpoint();
    }

    /** The service as production starts it: prepared, with tokens checked, and with all of its limits. */
    Pinned launchService(PreparedBundle bundle, URI tableToUse, int... cores) throws IOException {
        var port = JavaProcess.freePort();
        var upstreams = "http://127.0.0.1:" + stubsPort;
        var command = List.of(
                "bin/start",
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--management.server.port=" + JavaProcess.freePort(),
                "--basket.security.mode=jwt",
                "--basket.security.issuer=" + Tokens.ISSUER,
                "--basket.security.audience=" + Tokens.AUDIENCE,
                "--basket.security.jwk-set-uri=" + upstreams + Stubs.KEYS,
                "--basket.dynamodb.endpoint=" + tableToUse,
                "--basket.dynamodb.create-table=true",
                "--basket.catalogue.base-url=" + upstreams,
                "--basket.catalogue.consumer-key=benchmark",
                "--basket.purchasing.base-url=" + upstreams,
                // All callers here have one address, and send more than one caller may.
                "--basket.limits.requests-per-second=100000",
                "--basket.limits.burst=100000",
                "--basket.drain.listen-for=0s");
        return Pinned.start(bundle.command(command), port, options, cores);
    }

    /** The same JVM with the same threads, and nothing of the service but the settings of the table's client. */
    Pinned launchBare(int... cores) throws IOException {
        var port = JavaProcess.freePort();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@bin/java.options",
                "-Dspring.aot.enabled=false",
                "-Dspring.threads.virtual.enabled=true",
                "-cp",
                CLASS_PATH,
                BareApplication.class.getName(),
                "--spring.config.name=bare",
                "--logging.config=classpath:benchmark/logback.xml",
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--table=" + table.endpoint()));
        Stream.of(System.getProperty("benchmark.bare", "").split(" ", -1))
                .filter(setting -> !setting.isEmpty())
                .forEach(command::add);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("bare.txt").toFile());
        return Pinned.start(builder, port, options, cores);
    }

    @Override
    public void close() {
        stubs.close();
        table.close();
    }
}
