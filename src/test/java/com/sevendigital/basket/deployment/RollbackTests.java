package com.sevendigital.basket.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A rollback un-pins what is deployed, and runs the newest build that is still pinned. */
@Execution(ExecutionMode.CONCURRENT)
@EnabledOnOs(value = OS.LINUX, disabledReason = "The scripts are for the agents of TeamCity.")
class RollbackTests {

    private static final String EARLIER = "basket-api-56-aaaaaaa";
    private static final String DEPLOYED = "basket-api-57-bbbbbbb";

    @TempDir
    private Path folder;

    private Cloud cloud;

    @BeforeEach
    void start() throws IOException {
        cloud = new Cloud(folder, DEPLOYED);
        cloud.has("known", EARLIER, DEPLOYED);
        cloud.answersAs("aaaaaaa");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void theBuildThatIsDeployedIsUnpinnedAndTheOnePinnedBeforeItRuns() throws Exception {
        cloud.hasPinned("56-aaaaaaa");

        var ended = cloud.run(true, "rollback.sh");

        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(cloud.lines("version")).containsExactly(EARLIER);
        assertThat(cloud.pins())
                .containsExactly("DELETE /app/rest/builds/buildType:BasketApi_Build,number:57-bbbbbbb/pin");
    }

    @Test
    void withoutTeamCityTheVersionIsNamed() throws Exception {
        var ended = cloud.run(false, "rollback.sh", EARLIER);

        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(cloud.lines("version")).containsExactly(EARLIER);
    }

    @Test
    void withoutAnythingToGoBackToNothingIsChanged() throws Exception {
        assertThat(cloud.run(false, "rollback.sh").code()).isEqualTo(1);

        assertThat(cloud.lines("version")).containsExactly(DEPLOYED);
    }

    @Test
    void aVersionThatElasticBeanstalkHasForgottenChangesNothing() throws Exception {
        assertThat(cloud.run(false, "rollback.sh", "basket-api-1-ccccccc").code())
                .isEqualTo(1);

        assertThat(cloud.lines("version")).containsExactly(DEPLOYED);
    }

    @Test
    void anEarlierVersionThatDoesNotRunEitherIsSaidLoudly() throws Exception {
        cloud.has("red", EARLIER);

        assertThat(cloud.run(false, "rollback.sh", EARLIER).code()).isEqualTo(3);
    }
}
