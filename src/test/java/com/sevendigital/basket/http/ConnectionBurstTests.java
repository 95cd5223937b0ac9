package com.sevendigital.basket.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Connections that come faster than an instance can come to them. */
@TestPropertySource(
        properties = {
            "basket.dynamodb.table=" + WholeService.TABLE + "-connection-burst",
            "basket.warm-up.rounds=0",
            "server.tomcat.max-connections=2",
            "server.tomcat.connection-timeout=10m"
        })
class ConnectionBurstTests extends WholeService {

    private static final int MANY = 500;
    private static final Path MOST_OF_THE_KERNEL = Path.of("/proc/sys/net/core/somaxconn");

    private final List<SocketChannel> connections = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (var connection : connections) {
            connection.close();
        }
    }

    /** As many as the service asks for, the kernel lets wait only as far as it is set up for. */
    @BeforeEach
    void theKernelLetsSoManyWait() throws IOException {
        assumeTrue(Files.exists(MOST_OF_THE_KERNEL) && mostOfTheKernel() >= MANY);
    }

    /** The kernel says it to one read only, which must be large enough. */
    private static int mostOfTheKernel() throws IOException {
        try (var said = Files.newBufferedReader(MOST_OF_THE_KERNEL)) {
            return Integer.parseInt(said.readLine());
        }
    }

    @Test
    void hundredsThatNobodyComesToAreThereAndWait() throws IOException {
        for (var connection = 0; connection < MANY; connection++) {
            connections.add(connecting());
        }

        await().atMost(Duration.ofSeconds(20))
                .until(() -> connections.stream().allMatch(ConnectionBurstTests::isThere));
    }

    private SocketChannel connecting() throws IOException {
        var connection = SocketChannel.open();
        connection.configureBlocking(false);
        connection.connect(new InetSocketAddress("localhost", port()));
        return connection;
    }

    private static boolean isThere(SocketChannel connection) {
        try {
            return connection.finishConnect();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
