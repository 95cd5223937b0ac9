package com.sevendigital.basket.health;

import com.sevendigital.basket.exchange.WarmUpPass;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Walks through this instance's own calls before it says that it is up, so that no customer waits for cold code, for the
 * first connections, or in vain: the time limits of a request are shorter than its first run.
 *
 * <p>The walk makes a basket, asks the catalogue for a track, checks what a checkout would cost, and deletes the basket
 * again. It buys nothing, and it does not matter whether a dependency answers. Its requests show
 * a pass by which they are let in, and left out of what is logged and counted about customers.
 */
@Component
class WarmUp implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(WarmUp.class);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
    private static final String NO_VERSION = "";
    private static final Duration ONE_CALL = Duration.ofSeconds(2);
    private static final String PREVIEW = """
            {"confirmedTotal":{"amount":"1","currency":"GBP"},"userId":"warm-up",
             "payment":{"method":"balance"},"validateOnly":true}""";

    private final InstanceState state;
    private final WarmUpProperties properties;
    private final Environment environment;
    private final WarmUpPass pass;

    WarmUp(InstanceState state, WarmUpProperties properties, Environment environment, WarmUpPass pass) {
        this.state = state;
        this.properties = properties;
        this.environment = environment;
        this.pass = pass;
        state.starting(properties.rounds() > 0);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var start = System.nanoTime();
        var rounds = 0;
        var shown = pass.issue();
        try (var client = HttpClient.newBuilder().connectTimeout(ONE_CALL).build()) {
            while (rounds < properties.rounds() && elapsed(start).compareTo(properties.within()) < 0) {
                walk(client, shown);
                rounds++;
            }
        } catch (IOException cutShort) {
            log.warn("The instance warms up on its first requests: {}", cutShort.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            pass.withdraw();
            state.starting(false);
        }
        log.info("Warmed up in {} rounds and {} ms", rounds, elapsed(start).toMillis());
    }

    private void walk(HttpClient client, String shown) throws IOException, InterruptedException {
        var made = send(client, shown, "POST", "/v1/baskets", "{\"country\":\"GB\"}", NO_VERSION)
                .body();
        var id = ID.matcher(made);
        if (!id.find()) {
            return;
        }
        var basket = "/v1/baskets/" + id.group(1);
        send(client, shown, "PUT", basket + "/items/track-1", "{}", NO_VERSION);
        var seen = VERSION.matcher(
                send(client, shown, "GET", basket, "", NO_VERSION).body());
        var version = seen.find() ? seen.group(1) : "1";
        send(client, shown, "POST", basket + "/checkouts", PREVIEW, "\"" + version + "\"");
        send(client, shown, "DELETE", basket, "", NO_VERSION);
    }

    private HttpResponse<String> send(
            HttpClient client, String shown, String method, String path, String body, String ifMatch)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(path))
                .timeout(ONE_CALL)
                .header("Content-Type", "application/json")
                .header(WarmUpPass.HEADER, shown)
                .method(method, BodyPublishers.ofString(body));
        if (!ifMatch.isEmpty()) {
            request.header("If-Match", ifMatch);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        var host = environment.getProperty("server.address", "localhost");
        return URI.create("http://%s:%s%s".formatted(host, environment.getRequiredProperty("local.server.port"), path));
    }

    private static Duration elapsed(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
