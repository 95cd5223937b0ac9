package com.sevendigital.basket.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.documents.Document;
import com.sevendigital.basket.documents.ServiceProperties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proxy before the service has wider limits than the service, so that it is the service that answers. */
class NginxTests {

    private static final String CONFIGURATION =
            Document.at(".platform/nginx/nginx.conf").text();

    @ParameterizedTest
    @CsvSource({
        "basket.limits.headers-within, client_header_timeout",
        "basket.limits.body-within, client_body_timeout",
        "basket.hang.request-age, proxy_read_timeout"
    })
    void theProxyWaitsLongerThanTheService(String property, String directive) {
        assertThat(seconds(directive))
                .isGreaterThan(
                        Integer.parseInt(ServiceProperties.valueOf(property).replace("s", "")));
    }

    @Test
    void anIdleConnectionIsClosedByTheLoadBalancerFirst() {
        var idle = DeploymentFile.number(DeploymentFile.SERVICE.options("aws:elbv2:loadbalancer"), "IdleTimeout");

        assertThat(seconds("keepalive_timeout")).isGreaterThan(idle);
    }

    @Test
    void whatElasticBeanstalkWritesIsStillRead() {
        assertThat(CONFIGURATION)
                .contains("include conf.d/elasticbeanstalk/*.conf;", "include conf.d/*.conf;", "$connection_upgrade");
    }

    private static int seconds(String directive) {
        var found = Pattern.compile("(?m)^ *%s +(\\d+)s;$".formatted(directive)).matcher(CONFIGURATION);
        assertThat(found.find()).as(directive).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
