package com.sevendigital.basket.health;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.stereotype.Component;

/** Which build this process runs. */
@Component
class BuildFacts {

    private static final String NOT_BUILT = "unknown";

    private final String version;
    private final String commit;

    BuildFacts(ObjectProvider<BuildProperties> build, ObjectProvider<GitProperties> git) {
        this.version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse(NOT_BUILT);
        this.commit =
                git.stream().map(GitProperties::getShortCommitId).findFirst().orElse(NOT_BUILT);
    }

    String version() {
        return version;
    }

    String commit() {
        return commit;
    }
}
