package com.sevendigital.basket.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.datadog.api.client.v1.model.Dashboard;
import com.datadog.api.client.v1.model.Monitor;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The script that makes Datadog as docs/datadog says. */
class DatadogApplyTests {

    private static final String SCRIPT = DatadogFiles.FOLDER.resolve("apply.sh").toString();

    private final DatadogAccount datadog = new DatadogAccount();

    @AfterEach
    void stop() {
        datadog.close();
    }

    @Test
    void whatIsNotThereIsCreatedWithTheObjectivesFirst() throws Exception {
        assertThat(applyTo(datadog.empty())).isZero();

        var made = datadog.changes();
        assertThat(made)
                .hasSize(DatadogFiles.all().size())
                .allMatch(call -> call.getMethod().equals(RequestMethod.POST));
        assertThat(made.stream().limit(2)).allMatch(call -> call.getUrl().equals("/api/v1/slo"));
        assertThat(made).allSatisfy(call -> {
            assertThat(call.getHeader("DD-API-KEY")).isEqualTo("api-key");
            assertThat(call.getHeader("DD-APPLICATION-KEY")).isEqualTo("app-key");
            assertThat(call.getBodyAsString()).doesNotContain("{{slo:");
        });
        assertThat(bodies("/api/v1/monitor"))
                .anyMatch(body -> body.contains("burn_rate(\\\"slo-new\\\")"))
                .allSatisfy(body -> assertThat(body).contains("https://example.com/runbook#monitor-", "@on-call"))
                .allSatisfy(body -> assertThat(DatadogModel.notUnderstood(body, Monitor.class))
                        .isEmpty());
        assertThat(bodies("/api/v1/dashboard"))
                .singleElement()
                .satisfies(body -> assertThat(DatadogModel.notUnderstood(body, Dashboard.class))
                        .isEmpty());
    }

    @Test
    void whatIsThereIsUpdatedAndNothingElseIsTouched() throws Exception {
        assertThat(applyTo(datadog.complete())).isZero();

        assertThat(datadog.changes())
                .hasSize(DatadogFiles.all().size())
                .allMatch(call -> call.getMethod().equals(RequestMethod.PUT))
                .extracting(LoggedRequest::getUrl)
                .doesNotHaveDuplicates()
                .noneMatch(url -> url.endsWith("-0"))
                .contains("/api/v1/slo/id-1", "/api/v1/monitor/id-1", "/api/v1/dashboard/id-1");
    }

    @Test
    void aNameThatIsThereTwiceIsLeftToWhoeverMadeIt() throws Exception {
        assertThat(applyTo(datadog.withTwins())).isNotZero();

        assertThat(datadog.changes()).isEmpty();
    }

    @Test
    void aFailureIsReported() throws Exception {
        assertThat(applyTo(datadog.empty().refusingMonitors())).isNotZero();

        assertThat(bodies("/api/v1/dashboard")).isEmpty();
    }

    @Test
    void aListThatCannotBeReadChangesNothing() throws Exception {
        assertThat(applyTo(datadog.unreadable())).isNotZero();

        assertThat(datadog.changes()).isEmpty();
    }

    @Test
    void theScriptHasNoneOfTheMistakesThatShellcheckKnows() throws Exception {
        assumeTrue(isThere("shellcheck"), "needs shellcheck");

        assertThat(run(new ProcessBuilder("shellcheck", SCRIPT))).isZero();
    }

    private List<String> bodies(String path) {
        return datadog.changes().stream()
                .filter(call -> call.getUrl().equals(path))
                .map(LoggedRequest::getBodyAsString)
                .toList();
    }

    private static int applyTo(DatadogAccount account) throws IOException, InterruptedException {
        assumeTrue(isThere("bash") && isThere("jq") && isThere("curl"), "needs bash, jq and curl");
        var script = new ProcessBuilder("bash", SCRIPT);
        script.environment().put("DD_API_KEY", "api-key");
        script.environment().put("DD_APP_KEY", "app-key");
        script.environment().put("DD_URL", account.url());
        script.environment().put("DD_NOTIFY", "@on-call");
        script.environment().put("RUNBOOK_URL", "https://example.com/runbook");
        return run(script);
    }

    private static int run(ProcessBuilder command) throws IOException, InterruptedException {
        var process = command.inheritIO().start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean isThere(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version").start().waitFor() >= 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
