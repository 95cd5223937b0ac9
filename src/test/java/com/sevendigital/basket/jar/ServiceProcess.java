package com.sevendigital.basket.jar;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** The built jar as a process of its own, {@link UnpackedJar unpacked} as in production, so that it starts sooner. */
public final class ServiceProcess implements AutoCloseable {

    static final String JAR = System.getProperty("basket.jar", "target/basket-api.jar");
    /** The JVM's, for processes that live for seconds. */
    static final List<String> OPTIONS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Xshare:auto",
            "-Xmx256m",
            "--enable-native-access=ALL-UNNAMED");

    /** As in production. */
    static final String BEANS_AS_CODE = "-Dspring.aot.enabled=true";

    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final String name;
    private final boolean isPacked;
    private final Map<String, String> settings;
    private final URI baseUrl;
    private final JavaProcess process;

    private ServiceProcess(String name, Map<String, String> settings, boolean isPacked) {
        this.name = name;
        this.isPacked = isPacked;
        this.settings = new LinkedHashMap<>(settings);
        this.settings.computeIfAbsent("server.port", _ -> Integer.toString(JavaProcess.freePort()));
        this.settings.putIfAbsent("server.address", "127.0.0.1");
        this.settings.putIfAbsent("management.server.port", "0");
        this.settings.putIfAbsent("basket.security.mode", "none");
        // All callers of a test have the same address.
        this.settings.putIfAbsent("basket.limits.guesses-burst", "100000");
        this.settings.putIfAbsent("basket.drain.listen-for", "0s");
        this.settings.putIfAbsent("basket.warm-up.rounds", "0");
        this.settings.putIfAbsent(
                "logging.file.path", JavaProcess.LOGS.resolve(name).toString());
        this.baseUrl = URI.create("http://127.0.0.1:" + this.settings.get("server.port"));
        this.process = JavaProcess.start(name, arguments());
    }

    /** Starts it and waits until it takes requests. */
    public static ServiceProcess start(String name, Map<String, String> settings) {
        return launch(name, settings).awaitReady();
    }

    /** The same by {@code java -jar}, of the jar as it was built. */
    static ServiceProcess startPacked(String name, Map<String, String> settings) {
        return new ServiceProcess(name, settings, true).awaitReady();
    }

    /** Starts it without waiting, so that several can start side by side. */
    public static ServiceProcess launch(String name, Map<String, String> settings) {
        return new ServiceProcess(name, settings, false);
    }

    /** The settings that every instance needs, with time limits for two cores that many tests share. */
    public static Map<String, String> settings(URI table, String catalogue, String purchasing) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("basket.dynamodb.endpoint", table.toString());
        settings.put("basket.dynamodb.create-table", "true");
        settings.put("basket.dynamodb.attempt-timeout", "1s");
        settings.put("basket.dynamodb.call-timeout", "3s");
        settings.put("basket.dynamodb.connect-timeout", "1s");
        settings.put("basket.catalogue.base-url", catalogue);
        settings.put("basket.catalogue.consumer-key", "test");
        settings.put("basket.catalogue.call-timeout", "2s");
        settings.put("basket.catalogue.connect-timeout", "1s");
        settings.put("basket.purchasing.base-url", purchasing);
        settings.put("basket.purchasing.connect-timeout", "1s");
        settings.put("basket.request.budget", "5s");
        return settings;
    }

    /** Passes once {@code /status} is 200. */
    public ServiceProcess awaitReady() {
        try (var check = new StatusCheck()) {
            Awaitility.await("the start of " + name + ", see " + process.log())
                    .atMost(LONGEST_START)
                    .pollInterval(Duration.ofMillis(100))
                    .failFast("the process has ended, see " + process.log(), () -> !process.isAlive())
                    .until(() -> check.of(baseUrl).isUp());
        } catch (RuntimeException neverUp) {
            close();
            throw neverUp;
        }
        return this;
    }

    /** Where it answers; without a slash at the end. */
    public URI baseUrl() {
        return baseUrl;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** What it said, with what earlier processes of the same name said. */
    public Path log() {
        return process.log();
    }

    /** As {@code kill -9}: it has no time to tidy up. */
    public void kill() {
        process.kill();
    }

    /** As the platform stops it (SIGTERM); the exit code. */
    public int terminate() {
        return process.terminate();
    }

    /** Waits until it has ended by itself or by others; the exit code. */
    public int awaitEnd() {
        return process.awaitEnd();
    }

    /** Another process with the same settings at the same address, once this one is dead; ready for requests. */
    public ServiceProcess startAgain() {
        var again = new LinkedHashMap<>(settings);
        again.put("basket.dynamodb.create-table", "false");
        return new ServiceProcess(name, again, isPacked).awaitReady();
    }

    @Override
    public void close() {
        process.close();
    }

    private List<String> arguments() {
        var arguments = new ArrayList<>(OPTIONS);
        if (isPacked) {
            arguments.addAll(List.of(BEANS_AS_CODE, "-jar", JAR));
        } else if (settings.containsKey(HangDoor.SETTING)) {
            // Classes that only a test has are not among the beans that the build has found.
            var classPath = UnpackedJar.jar() + File.pathSeparator + settings.get(HangDoor.SETTING);
            arguments.addAll(
                    List.of(UnpackedJar.archive(), "-cp", classPath, "com.sevendigital.basket.BasketApplication"));
        } else {
            arguments.addAll(List.of(
                    UnpackedJar.archive(),
                    BEANS_AS_CODE,
                    "-jar",
                    UnpackedJar.jar().toString()));
        }
        settings.forEach((property, value) -> arguments.add("--" + property + "=" + value));
        return arguments;
    }
}
