package com.sevendigital.basket.deployment;

import static com.sevendigital.basket.deployment.DeploymentFile.number;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sevendigital.basket.documents.Document;
import com.sevendigital.basket.documents.ServiceProperties;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What Elastic Beanstalk is told about instances, balancing, scaling and deploying. */
class BeanstalkTests {

    private static final Set<String> SECTIONS =
            Set.of("option_settings", "Resources", "files", "commands", "container_commands", "packages", "services");

    private static final Pattern DURATION = Pattern.compile("(\\d+)s");

    static Stream<DeploymentFile> beanstalk() {
        return DeploymentFile.beanstalk().stream();
    }

    @ParameterizedTest
    @MethodSource("beanstalk")
    void eachFileIsAConfigOfKnownSections(DeploymentFile file) {
        assertThat(Path.of(file.name())).hasExtension("config");
        assertThat(file.content().keySet()).isSubsetOf(SECTIONS);
    }

    @Test
    void eachOptionIsSetOnceToASingleValue() {
        var files = beanstalk()
                .filter(file -> file.content().containsKey("option_settings"))
                .toList();

        var namespaces = files.stream().flatMap(file -> file.mapping("option_settings").keySet().stream());
        assertThat(namespaces).doesNotHaveDuplicates().allMatch(name -> name.matches("aws:[a-z0-9:]+"));
        assertThat(files)
                .flatMap(file -> file.mapping("option_settings").values())
                .flatMap(options -> DeploymentFile.asMapping(options).values())
                .allMatch(value -> value instanceof String || value instanceof Integer || value instanceof Boolean);
    }

    @ParameterizedTest
    @CsvSource({
        "aws:elasticbeanstalk:environment, LoadBalancerType, application",
        "aws:elasticbeanstalk:healthreporting:system, SystemType, enhanced",
        "aws:autoscaling:asg, Availability Zones, Any 2",
        "aws:autoscaling:asg, MinSize, 2",
        "aws:autoscaling:trigger, MeasureName, CPUUtilization",
        "aws:autoscaling:launchconfiguration, DisableIMDSv1, true",
        "aws:elasticbeanstalk:command, DeploymentPolicy, RollingWithAdditionalBatch",
        "aws:autoscaling:updatepolicy:rollingupdate, RollingUpdateType, Health",
        "aws:elasticbeanstalk:managedactions, ManagedActionsEnabled, true",
    })
    void twoInstancesInTwoZonesAreKeptUpToDateWithoutAGap(String namespace, String option, String value) {
        assertThat(DeploymentFile.SERVICE.options(namespace).get(option)).hasToString(value);
    }

    @Test
    void anInstanceThatIsTakenOutIsAlsoReplaced() {
        var group = DeploymentFile.SERVICE.mapping("Resources", "AWSEBAutoScalingGroup", "Properties");

        assertThat(group.get("HealthCheckType")).isEqualTo("ELB");
        assertThat(number(group, "HealthCheckGracePeriod")).isBetween(60, 600);
    }

    @Test
    void oneZoneAloneCarriesWhatTwoDidWhenTheGroupBeginsToGrow() {
        var trigger = DeploymentFile.SERVICE.options("aws:autoscaling:trigger");

        var upper = number(trigger, "UpperThreshold");
        assertThat(2 * upper).isLessThan(100);
        assertThat(2 * number(trigger, "LowerThreshold")).isLessThan(upper);
    }

    @Test
    void whatDrainsIsDoneBeforeItIsDeregisteredAndThatBeforeItIsKilled() {
        var stop = Stream.of(
                        "basket.drain.listen-for",
                        "spring.lifecycle.timeout-per-shutdown-phase",
                        "basket.checkout.shutdown-wait")
                .map(name -> seconds(ServiceProperties.valueOf(name)))
                .reduce(Duration.ZERO, Duration::plus);
        var process = DeploymentFile.SERVICE.options("aws:elasticbeanstalk:environment:process:default");
        var deregistration = Duration.ofSeconds(number(process, "DeregistrationDelay"));
        var unit = DeploymentFile.INSTANCE.mapping("files", "/etc/systemd/system/web.service.d/10-stop.conf");
        var killed = String.valueOf(unit.get("content")).replaceAll("(?s).*TimeoutStopSec=(\\d+).*", "$1s");

        assertThat(stop).isLessThan(deregistration);
        assertThat(deregistration).isLessThan(seconds(killed));
    }

    @Test
    void aDrainingInstanceIsSeenAsOneBeforeItStopsToListen() {
        var process = DeploymentFile.SERVICE.options("aws:elasticbeanstalk:environment:process:default");
        var listens = seconds(ServiceProperties.valueOf("basket.drain.listen-for"));

        var seen = number(process, "HealthCheckInterval") * number(process, "UnhealthyThresholdCount")
                + number(process, "HealthCheckTimeout");
        assertThat(Duration.ofSeconds(seen)).isLessThan(listens);
    }

    @Test
    void theFolderOfLogsIsOneEverywhere() throws IOException {
        var folder = DeploymentFile.SERVICE
                .options("aws:elasticbeanstalk:application:environment")
                .get("LOGGING_FILE_PATH");

        assertThat(DeploymentFile.INSTANCE.mapping("files").values())
                .extracting(String::valueOf)
                .anyMatch(file -> file.contains("d " + folder + " 0750 webapp"));
        var source = JsonMapper.builder()
                .build()
                .readTree(Path.of(".platform/files/sumologic-sources.json").toFile())
                .path("sources")
                .path(0);
        assertThat(source.path("category").asText()).isEqualTo("app-error");
        assertThat(source.path("pathExpression").asText()).isEqualTo(folder + "/app-error.log");
    }

    @Test
    void whatIsMeantForConfigurationOfHealthIsJson() throws IOException {
        var rules = DeploymentFile.SERVICE.options("aws:elasticbeanstalk:healthreporting:system");

        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(String.valueOf(rules.get("ConfigDocument")))
                        .path("Version")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void noSecretIsWrittenDown() {
        assertThat(DeploymentFile.SERVICE
                        .options("aws:elasticbeanstalk:application:environment")
                        .keySet())
                .noneMatch(name -> name.matches(".*(KEY|TOKEN|SECRET|PASSWORD).*"));
    }

    @Test
    void oneProcessIsStartedByTheScriptOfTheBundle() {
        assertThat(Document.at("Procfile").text()).isEqualTo("web: bin/start\n");
        assertThat(Path.of("bin/start")).isExecutable();
        assertThat(Path.of("bin/prepare")).isExecutable();
    }

    private static Duration seconds(String text) {
        var matcher = DURATION.matcher(text);
        assertThat(matcher.matches()).as(text).isTrue();
        return Duration.ofSeconds(Long.parseLong(matcher.group(1)));
    }
}
