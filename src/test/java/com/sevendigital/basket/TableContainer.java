package com.sevendigital.basket;

import java.net.URI;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** DynamoDB Local as the image that AWS publishes. */
public final class TableContainer implements AutoCloseable {

    private static final DockerImageName IMAGE = DockerImageName.parse("amazon/dynamodb-local:2.6.1");
    private static final int PORT = 8000;

    private final GenericContainer<?> container;

    private TableContainer(GenericContainer<?> container) {
        this.container = container;
    }

    /** Whether there is an engine that can start it. */
    public static boolean isDockerThere() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    public static TableContainer start() {
        var container = new GenericContainer<>(IMAGE).withExposedPorts(PORT);
        container.start();
        return new TableContainer(container);
    }

    public URI endpoint() {
        return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
    }

    @Override
    public void close() {
        container.stop();
    }
}
