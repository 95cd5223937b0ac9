package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.documents.Document;
import com.sevendigital.basket.documents.ServiceProperties;
import com.sevendigital.basket.documents.ServiceProperties.Property;
import com.sevendigital.basket.repository.InMemoryBaskets;
import com.sevendigital.basket.service.StorageStatus;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the deployment's files say is true of the service. */
class DeploymentTests {

    private static final Path SERVICE = Path.of(".ebextensions/01-service.config");

    static List<Path> configFiles() throws IOException {
        try (var files = Files.list(Path.of(".ebextensions"))) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @MethodSource("configFiles")
    void eachFileOfElasticBeanstalkIsAConfigThatCanBeRead(Path file) throws IOException {
        assertThat(file).hasExtension("config");
        assertThat(mapping(read(file), "option_settings")).isNotEmpty();
    }

    @Test
    void theLoadBalancerAsksWhereTheStatusIs() throws IOException {
        var process = options(SERVICE, "aws:elasticbeanstalk:environment:process:default");
        var path = String.valueOf(process.get("HealthCheckPath"));

        var none = new StaticListableBeanFactory();
        var build =
                new BuildFacts(none.getBeanProvider(BuildProperties.class), none.getBeanProvider(GitProperties.class));
        var controller = new StatusController(
                build,
                new InstanceState(),
                new InFlightRequests(),
                CircuitBreakerRegistry.ofDefaults(),
                new StorageStatus(new InMemoryBaskets()));
        assertThat(MockMvcTester.of(controller).get().uri(path)).hasStatusOk();
        assertThat(Document.at("Dockerfile").text()).contains("GET " + path + " HTTP");
    }

    @Test
    void theServiceReadsEachVariableThatIsSet() throws IOException {
        var variables = options(SERVICE, "aws:elasticbeanstalk:application:environment");

        assertThat(variables).isNotEmpty();
        var read = ServiceProperties.all().values().stream().map(Property::variable);
        assertThat(read.toList())
                .containsAll(variables.keySet().stream().map(String::valueOf).toList());
    }

    @Test
    void oneProcessIsStarted() {
        assertThat(Document.at("Procfile").text()).matches("web: java .*-jar basket-api\\.jar\n");
    }

    private static Map<?, ?> options(Path file, String namespace) throws IOException {
        return mapping(mapping(read(file), "option_settings"), namespace);
    }

    private static Map<?, ?> mapping(Map<?, ?> parent, String key) {
        assertThat(parent.get(key)).as(key).isInstanceOf(Map.class);
        return (Map<?, ?>) Objects.requireNonNull(parent.get(key));
    }

    private static Map<?, ?> read(Path file) throws IOException {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options)).load(Files.readString(file));
    }
}
