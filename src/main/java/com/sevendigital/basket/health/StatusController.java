package com.sevendigital.basket.health;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the load balancer whether this instance should get traffic; it asks no dependency. */
@RestController
class StatusController {

    private static final String NOT_BUILT = "unknown";

    private final String version;
    private final String commit;

    StatusController(ObjectProvider<BuildProperties> build, ObjectProvider<GitProperties> git) {
        this.version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse(NOT_BUILT);
        this.commit =
                git.stream().map(GitProperties::getShortCommitId).findFirst().orElse(NOT_BUILT);
    }

    /** This instance as the load balancer sees it. */
    record Status(String status, String version, String commit, long uptimeSeconds) {}

    @GetMapping(path = "/status", produces = "application/json")
    Status status() {
        var uptime = ManagementFactory.getRuntimeMXBean().getUptime();
        return new Status("up", version, commit, TimeUnit.MILLISECONDS.toSeconds(uptime));
    }
}
