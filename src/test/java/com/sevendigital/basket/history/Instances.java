package com.sevendigital.basket.history;

import com.sevendigital.basket.jar.ServiceProcess;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;

/** Two instances of the service over one table. */
final class Instances implements AutoCloseable {

    private static final int COUNT = 2;
    private static final int NONE = -1;

    private final AtomicReferenceArray<ServiceProcess> running;
    private volatile int down = NONE;
    private final AtomicInteger kills = new AtomicInteger();

    /** Where an instance answers, whether or not it lives. */
    record Instance(String name, URI address) {}

    private Instances(List<ServiceProcess> started) {
        this.running = new AtomicReferenceArray<>(started.toArray(ServiceProcess[]::new));
    }

    static Instances start(Map<String, String> settings) {
        var started = IntStream.range(0, COUNT)
                .mapToObj(number -> ServiceProcess.launch(name(number), settings))
                .toList();
        var instances = new Instances(started);
        try {
            started.forEach(ServiceProcess::awaitReady);
            return instances;
        } catch (RuntimeException neverUp) {
            instances.close();
            throw neverUp;
        }
    }

    /** That one, or the other one when the load balancer knows that it is down. */
    Instance at(int number) {
        var index = (number % COUNT == down ? number + 1 : number) % COUNT;
        return new Instance(name(index), running.get(index).baseUrl());
    }

    int kills() {
        return kills.get();
    }

    /** As {@code kill -9}; then starts it again, and waits until it takes requests. */
    void killAndStartAgain(int number) {
        var index = number % COUNT;
        var victim = running.get(index);
        victim.kill();
        kills.incrementAndGet();
        down = index;
        running.set(index, victim.startAgain());
        down = NONE;
        victim.close();
    }

    @Override
    public void close() {
        IntStream.range(0, COUNT).mapToObj(running::get).forEach(ServiceProcess::close);
    }

    private static String name(int index) {
        return "history-" + (index + 1);
    }
}
