package com.sevendigital.basket.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sevendigital.basket.service.CanaryProperties;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.StaticWebApplicationContext;

/** What needs no token, with the documents open and closed. */
class OpenPathsTests {

    private static final UUID CANARY = UUID.randomUUID();

    @ParameterizedTest
    @CsvSource({
        "GET, /status, true, true",
        "GET, /problems, true, true",
        "GET, /problems/forbidden, true, true",
        "GET, /, true, false",
        "GET, /v3/api-docs, true, false",
        "GET, /v3/api-docs.yaml, true, false",
        "GET, /swagger-ui.html, true, false",
        "GET, /swagger-ui.js, true, false",
        "GET, /webjars/swagger-ui/swagger-ui.css, true, false",
        "GET, /v1/baskets, false, false",
        "GET, /problems/x/y, false, false",
        "GET, /statusx, false, false",
        "GET, /status/, false, false",
        "GET, /v3/api-docs/x, false, false",
        "GET, /actuator/health, false, false",
        "GET, /error, false, false",
        "GET, /v1/baskets/CANARY, true, true",
        "HEAD, /v1/baskets/CANARY, true, true",
        "DELETE, /v1/baskets/CANARY, false, false",
        "PUT, /v1/baskets/CANARY/items/track-1, false, false"
    })
    void aTokenIsNotNeededForTheseOnly(String method, String path, boolean open, boolean openWithoutDocuments) {
        var request = request(method, path.replace("CANARY", CANARY.toString()));

        assertThat(paths(true).matches(request)).isEqualTo(open);
        assertThat(paths(false).matches(request)).isEqualTo(openWithoutDocuments);
    }

    private static OpenPaths paths(boolean openDocuments) {
        var properties = new SecurityProperties(
                SecurityProperties.Mode.JWT,
                "https://issuer.example",
                null,
                null,
                null,
                "user_id",
                Duration.ofSeconds(60),
                Duration.ofMillis(250),
                Duration.ofMinutes(5),
                Duration.ofSeconds(10),
                openDocuments,
                List.of());
        return new OpenPaths(properties, new CanaryProperties(CANARY));
    }

    private static MockHttpServletRequest request(String method, String path) {
        var servlet = new MockServletContext();
        var context = new StaticWebApplicationContext();
        context.setServletContext(servlet);
        context.refresh();
        servlet.setAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        return new MockHttpServletRequest(servlet, method, path);
    }
}
