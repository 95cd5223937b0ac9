package com.sevendigital.basket.jar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sends requests on as they came. */
final class Onward implements AutoCloseable {

    private static final Set<String> OF_ONE_CONNECTION =
            Set.of("host", "connection", "content-length", "transfer-encoding", "expect", "upgrade");

    private final URI target;
    private final HttpClient client = HttpClient.newHttpClient();

    Onward(URI target) {
        this.target = target;
    }

    HttpResponse<byte[]> send(WireServer.Request request) throws IOException, InterruptedException {
        var onward = HttpRequest.newBuilder(target.resolve(request.path()))
                .version(HttpClient.Version.HTTP_1_1)
                .method(request.method(), BodyPublishers.ofString(request.body()));
        request.headers().forEach((name, value) -> {
            if (!OF_ONE_CONNECTION.contains(name)) {
                onward.header(name, value);
            }
        });
        return client.send(onward.build(), BodyHandlers.ofByteArray());
    }

    /** The headers of an answer to be passed on. */
    static Map<String, String> headers(HttpResponse<?> answer) {
        var headers = new TreeMap<String, String>();
        answer.headers().map().forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!OF_ONE_CONNECTION.contains(lower)) {
                headers.put(lower, values.getFirst());
            }
        });
        return headers;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
