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

/** A deployment ends with a version that runs: the new one, or the one before. */
@Execution(ExecutionMode.CONCURRENT)
@EnabledOnOs(value = OS.LINUX, disabledReason = "The scripts are for the agents of TeamCity.")
class DeployTests {

    private static final String BEFORE = "basket-api-56-aaaaaaa";
    private static final String NEXT = "basket-api-57-bbbbbbb";
    private static final String PIN = "/app/rest/builds/buildType:BasketApi_Build,number:57-bbbbbbb/pin";

    @TempDir
    private Path folder;

    private Cloud cloud;

    @BeforeEach
    void start() throws IOException {
        cloud = new Cloud(folder, BEFORE);
        cloud.answersAs("bbbbbbb");
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void theBundleIsUploadedRunAndItsBuildIsPinned() throws Exception {
        var ended = cloud.run(true, "deploy.sh", NEXT, cloud.bundle());

        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(cloud.lines("version")).containsExactly(NEXT);
        assertThat(cloud.lines("calls"))
                .anyMatch(call -> call.matches("s3 cp .*bundle.zip s3://bundles/basket-api/" + NEXT + ".zip"))
                .anyMatch(call -> call.startsWith("elasticbeanstalk create-application-version")
                        && call.contains("S3Bucket=bundles,S3Key=basket-api/" + NEXT + ".zip"));
        assertThat(cloud.pins()).containsExactly("PUT " + PIN);
    }

    @Test
    void aVersionThatIsKnownIsNotUploadedAgain() throws Exception {
        cloud.has("known", BEFORE, NEXT);

        assertThat(cloud.run(false, "deploy.sh", NEXT, cloud.bundle()).code()).isZero();

        assertThat(cloud.lines("calls")).noneMatch(call -> call.startsWith("s3"));
        assertThat(cloud.pins()).isEmpty();
    }

    @Test
    void whoIsThrottledTriesAgain() throws Exception {
        cloud.has("throttles", "once", "twice", "thrice");

        var ended = cloud.run(false, "deploy.sh", NEXT, cloud.bundle());

        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.said()).contains("throttling");
        assertThat(cloud.lines("version")).containsExactly(NEXT);
    }

    @Test
    void whoIsThrottledForEverChangesNothing() throws Exception {
        cloud.has("throttles", "again\n".repeat(100).split("\n"));

        assertThat(cloud.run(false, "deploy.sh", NEXT, cloud.bundle()).code()).isEqualTo(1);

        assertThat(cloud.lines("version")).containsExactly(BEFORE);
    }

    @Test
    void anEnvironmentThatStaysRedGoesBackAndTheBuildIsNotPinned() throws Exception {
        cloud.has("red", NEXT);
        cloud.answersAs("aaaaaaa");

        var ended = cloud.run(true, "deploy.sh", NEXT, cloud.bundle());

        assertThat(ended.code()).as(ended.said()).isEqualTo(2);
        assertThat(ended.said()).contains("runs " + BEFORE + " again");
        assertThat(cloud.lines("version")).containsExactly(BEFORE);
        assertThat(cloud.pins()).containsExactly("DELETE " + PIN);
    }

    @Test
    void aVersionThatCallersDoNotReachGoesBack() throws Exception {
        cloud.answersAs("aaaaaaa");

        var ended = cloud.run(false, "deploy.sh", NEXT, cloud.bundle());

        assertThat(ended.code()).as(ended.said()).isEqualTo(2);
        assertThat(cloud.lines("version")).containsExactly(BEFORE);
    }

    @Test
    void whereTheCanaryIsWrongWithEitherVersionItIsSaidLoudly() throws Exception {
        cloud.theCanaryIsGone();

        var ended = cloud.run(false, "deploy.sh", NEXT, cloud.bundle());

        assertThat(ended.code()).as(ended.said()).isEqualTo(3);
        assertThat(ended.said()).contains("runs neither", "docs/runbook.md");
    }

    @Test
    void aVersionThatIsRefusedChangesNothing() throws Exception {
        cloud.has("refused", NEXT);

        assertThat(cloud.run(true, "deploy.sh", NEXT, cloud.bundle()).code()).isEqualTo(1);

        assertThat(cloud.lines("version")).containsExactly(BEFORE);
        assertThat(cloud.pins()).isEmpty();
    }

    @Test
    void whatIsBusyIsLeftAlone() throws Exception {
        cloud.has("status", "Updating");

        assertThat(cloud.run(false, "deploy.sh", NEXT, cloud.bundle()).code()).isEqualTo(1);

        assertThat(cloud.lines("calls")).noneMatch(call -> call.contains("update-environment"));
    }

    @Test
    void aNameThatDoesNotSayItsCommitIsNoVersion() throws Exception {
        assertThat(cloud.run(false, "deploy.sh", "basket-api-57", cloud.bundle())
                        .code())
                .isEqualTo(1);

        assertThat(cloud.lines("calls")).isEmpty();
    }
}
