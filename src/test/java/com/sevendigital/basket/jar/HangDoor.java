package com.sevendigital.basket.jar;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A door that lets an instance hang. The released jar does not have it: tests put it beside the jar. */
@RestController
@ConditionalOnProperty("hang-door")
class HangDoor {

    /** The setting that opens the door: where its classes are. */
    static final String SETTING = "hang-door";

    private final ReentrantLock neverFree = new ReentrantLock();
    private final ReentrantLock one = new ReentrantLock();
    private final ReentrantLock other = new ReentrantLock();

    /** How an instance hangs, each by a method of that name. */
    enum Kind {
        DEADLOCK("getsIntoADeadlock"),
        LOCK("waitsForALockForEver"),
        CARRIERS("spinsForEver");

        final String method;

        Kind(String method) {
            this.method = method;
        }
    }

    /** That folder with the door's classes and no others. */
    static Path classesIn(Path folder) {
        var packageName = HangDoor.class.getPackageName().replace('.', '/');
        try {
            var compiled = Path.of(HangDoor.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .resolve(packageName);
            var copies = Files.createDirectories(folder.resolve(packageName));
            try (var classes = Files.newDirectoryStream(compiled, "HangDoor*.class")) {
                for (var file : classes) {
                    Files.copy(file, copies.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return folder;
        } catch (IOException | URISyntaxException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @GetMapping("/hang/{kind}")
    void hang(@PathVariable Kind kind) throws InterruptedException {
        switch (kind) {
            case DEADLOCK -> {
                var bothHaveOne = new CountDownLatch(2);
                Thread.ofPlatform().daemon().start(() -> getsIntoADeadlock(one, other, bothHaveOne));
                Thread.ofPlatform().daemon().start(() -> getsIntoADeadlock(other, one, bothHaveOne));
            }
            case LOCK -> {
                Thread.ofPlatform().daemon().start(neverFree::lock).join();
                waitsForALockForEver();
            }
            case CARRIERS ->
                Stream.generate(() -> Thread.ofVirtual().unstarted(this::spinsForEver))
                        .limit(Runtime.getRuntime().availableProcessors())
                        .forEach(Thread::start);
        }
    }

    @SuppressWarnings("LockNotBeforeTry")
    private static void getsIntoADeadlock(ReentrantLock first, ReentrantLock second, CountDownLatch bothHaveOne) {
        first.lock();
        bothHaveOne.countDown();
        try {
            bothHaveOne.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        second.lock();
    }

    @SuppressWarnings("LockNotBeforeTry")
    private void waitsForALockForEver() {
        neverFree.lock();
    }

    private void spinsForEver() {
        while (!one.isFair()) {
            Thread.onSpinWait();
        }
    }
}
