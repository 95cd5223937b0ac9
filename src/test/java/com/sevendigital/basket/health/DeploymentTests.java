package com.sevendigital.basket.health;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.deployment.DeploymentFile;
import com.sevendigital.basket.documents.Document;
import com.sevendigital.basket.documents.ServiceProperties;
import com.sevendigital.basket.documents.ServiceProperties.Property;
import com.sevendigital.basket.repository.InMemoryBaskets;
import com.sevendigital.basket.service.StorageStatus;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.boot.info.GitProperties;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the deployment's files say is true of the service. */
class DeploymentTests {

    @Test
    void theLoadBalancerAsksWhereTheStatusIs() {
        var process = DeploymentFile.SERVICE.options("aws:elasticbeanstalk:environment:process:default");
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
    void theServiceReadsEachVariableThatIsSet() {
        var variables = DeploymentFile.SERVICE.options("aws:elasticbeanstalk:application:environment");

        var read = ServiceProperties.all().values().stream().map(Property::variable);
        assertThat(variables.keySet()).isNotEmpty().isSubsetOf(read.toList());
    }
}
