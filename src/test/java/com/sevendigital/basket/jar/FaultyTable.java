package com.sevendigital.basket.jar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between the service and its table, and passes, delays, refuses or loses each request as a rule says. */
public final class FaultyTable implements AutoCloseable {

    private static final String ERROR = "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"%s\"}";

    private final Onward onward;
    private final WireServer server = new WireServer(this::answer);
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Numbers numbers = new Numbers();
    private volatile Rule rule = _ -> TableAction.pass();

    private FaultyTable(URI table) {
        this.onward = new Onward(table);
    }

    /** What becomes of each call. */
    public interface Rule {
        TableAction of(Call call);
    }

    /**
     * One request to the table.
     *
     * @param operation as DynamoDB names it, such as {@code UpdateItem}
     * @param number counts the requests of that operation since the rule was set, from 1
     */
    public record Call(String operation, String body, int number) {

        /** Whether it writes to a basket. */
        public boolean isUpdate() {
            return operation.equals("UpdateItem");
        }
    }

    public static FaultyTable before(URI table) {
        return new FaultyTable(table);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** From now on; the numbers of the calls start again. */
    public void rule(Rule next) {
        rule = next;
        calls.clear();
        numbers.clear();
    }

    /** From now on everything passes. */
    public void passAll() {
        rule(_ -> TableAction.pass());
    }

    /** The calls since the rule was set. */
    public List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Breaks all connections, and refuses new ones. */
    public void refuseConnections() {
        server.refuseConnections();
    }

    /** Listens again, where it did before. */
    public void acceptConnections() {
        server.acceptConnections();
    }

    @Override
    public void close() {
        server.close();
        onward.close();
    }

    private void answer(WireServer.Request request, WireAnswer answer) throws IOException, InterruptedException {
        var operation = request.header("x-amz-target").replaceFirst(".*\\.", "");
        var number = numbers.next(operation);
        var call = new Call(operation, request.body(), number);
        calls.add(call);
        var action = rule.of(call);
        Thread.sleep(action.delay());
        action.before().run();
        if (action.isForwarded()) {
            var done = onward.send(request);
            action.after().run();
            pass(done, action, answer);
        } else {
            refuse(action, answer);
        }
    }

    private static void pass(HttpResponse<byte[]> done, TableAction action, WireAnswer answer) throws IOException {
        switch (action.kind()) {
            case LOSE_ANSWER -> answer.breakOff();
            case WITHHOLD_ANSWER -> answer.staySilent();
            default -> answer.send(done.statusCode(), Onward.headers(done), done.body());
        }
    }

    private static void refuse(TableAction action, WireAnswer answer) throws IOException {
        switch (action.kind()) {
            case THROTTLE ->
                answer.sendJson(
                        400,
                        Map.of(),
                        ERROR.formatted("ProvisionedThroughputExceededException", "The level is exceeded."));
            case INTERNAL_ERROR ->
                answer.sendJson(500, Map.of(), ERROR.formatted("InternalServerError", "Internal server error."));
            case IGNORE -> answer.staySilent();
            default -> answer.breakOff();
        }
    }
}
