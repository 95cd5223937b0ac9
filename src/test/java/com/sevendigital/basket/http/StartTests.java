package com.sevendigital.basket.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import com.sevendigital.basket.BasketApplication;
import com.sevendigital.basket.ReadsOutput;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;

/** How the service starts, and what it shows besides the API. */
@ReadsOutput
class StartTests extends WholeService {

    private static final Map<String, String> SETTINGS = Map.of(
            "server.port", "0",
            "basket.security.mode", "none",
            "management.server.port", "0",
            "logging.level.com.amazonaws.services.dynamodbv2", "warn",
            "basket.dynamodb.endpoint", "http://localhost:1",
            "basket.catalogue.base-url", "http://localhost:1",
            "basket.catalogue.consumer-key", "test",
            "basket.purchasing.base-url", "http://localhost:1");

    @ParameterizedTest
    @CsvSource({
        "basket.catalogue.consumer-key,",
        "basket.catalogue.consumer-key, ''",
        "basket.catalogue.base-url,",
        "basket.catalogue.base-url, ''",
        "basket.purchasing.base-url,",
        "basket.purchasing.base-url, 'no url'",
        "basket.dynamodb.table, ''",
        "basket.request.budget, soon",
        "basket.catalogue.call-timeout, soon",
        "basket.territories.GB, PENCE",
        "basket.security.mode,",
        "basket.security.mode, jwt",
        "basket.security.mode, open",
        "basket.security.clock-skew, soon"
    })
    void aSettingThatIsMissingOrUnreadableStopsTheStartAndIsNamed(
            String property, @Nullable String value, CapturedOutput output) {
        var settings = new HashMap<String, @Nullable String>(SETTINGS);
        settings.put(property, value);
        var arguments = settings.entrySet().stream()
                .filter(setting -> setting.getValue() != null)
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toArray(String[]::new);
        var before = output.getAll().length();

        assertThatException()
                .isThrownBy(() -> SpringApplication.run(BasketApplication.class, arguments)
                        .close());

        var said = output.getAll().substring(before).split("APPLICATION FAILED TO START", -1);
        assertThat(said).hasSize(2);
        assertThat(said[1].replace("-", "")).containsIgnoringCase(property.replace("-", ""));
        assertThat(String.join("", said)).doesNotContain("\tat ");
    }

    @Test
    void theStatusIsAnsweredToTheLoadBalancer() {
        var status = client().call("GET", "/status").answer().is(200);

        assertThat(status.text("/status")).isEqualTo("up");
    }

    @Test
    void theActuatorIsOnTheManagementPortOnly() {
        client().call("GET", "/actuator/health").undocumented().isProblem(404, "not-found");
        client().call("GET", "/actuator/metrics").undocumented().isProblem(404, "not-found");
        client().call("GET", "/actuator").undocumented().isProblem(404, "not-found");
        assertThat(RawConnection.say(managementPort(), RawConnection.request("GET /actuator/health HTTP/1.1")))
                .startsWith("HTTP/1.1 200 ");
        assertThat(RawConnection.say(managementPort(), RawConnection.request("GET /v1/baskets HTTP/1.1")))
                .startsWith("HTTP/1.1 404 ");
    }

    @Test
    void readinessTellsOfTheTableAndLivenessKnowsNoDependency() {
        assertThat(RawConnection.say(
                        managementPort(), RawConnection.request("GET /actuator/health/readiness HTTP/1.1")))
                .startsWith("HTTP/1.1 200 ")
                .contains("\"table\"");
        assertThat(RawConnection.say(managementPort(), RawConnection.request("GET /actuator/health/liveness HTTP/1.1")))
                .startsWith("HTTP/1.1 200 ")
                .doesNotContain("\"table\"");
    }

    @Test
    void theRootLeadsToThePageForPeople() {
        var root = client().call("GET", "/").undocumented().is(302);

        assertThat(root.header("Location")).endsWith("/swagger-ui.html");
        client().call("GET", "/swagger-ui.html").undocumented().is(200);
    }

    @Test
    void everyProblemThatIsAnsweredIsExplained() {
        var problem = client().call("GET", "/v1/baskets/nonsense").answer();

        assertThat(client().call("GET", problem.text("/type")).answer().is(200).body())
                .contains("basket-not-found");
    }
}
