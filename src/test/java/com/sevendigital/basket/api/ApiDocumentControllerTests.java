package com.sevendigital.basket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(classes = {ApiDocument.class, ApiDocumentController.class})
class ApiDocumentControllerTests {

    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]+)\"");

    @Autowired
    private MockMvcTester http;

    @Test
    void theContractIsPublishedAsItWasWritten() throws Exception {
        assertThat(http.get().uri("/v3/api-docs.yaml"))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_YAML)
                .body()
                .isEqualTo(new ClassPathResource("openapi.yaml").getContentAsByteArray());
    }

    @Test
    void theContractIsPublishedAsJson() {
        assertThat(http.get().uri("/v3/api-docs"))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_JSON)
                .bodyJson()
                .extractingPath("$.paths['/v1/baskets'].post.operationId")
                .isEqualTo("createBasket");
    }

    @Test
    void theContractThatIsPublishedCanJudge() throws Exception {
        var published = http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsString();

        assertThat(PublishedContract.of(published)).isNotNull();
    }

    @Test
    void theRootLeadsToThePageForPeople() {
        assertThat(http.get().uri("/")).hasStatus(HttpStatus.FOUND).hasRedirectedUrl("/swagger-ui.html");
    }

    @Test
    void thePageForPeopleLoadsNothingFromElsewhereAndAllOfItIsThere() throws Exception {
        var page = http.get().uri("/swagger-ui.html").exchange();

        var addresses = ADDRESS.matcher(page.getResponse().getContentAsString())
                .results()
                .map(address -> address.group(1))
                .toList();

        assertThat(page).hasStatusOk().hasContentTypeCompatibleWith(MediaType.TEXT_HTML);
        assertThat(addresses).hasSize(4).allSatisfy(address -> {
            assertThat(address).startsWith("/").doesNotStartWith("//");
            assertThat(http.get().uri(address)).hasStatusOk();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/api-docs", "validatorUrl: null"})
    void thePageForPeopleReadsTheContractFromThisServiceAndTellsNobody(String setting) {
        assertThat(http.get().uri("/swagger-ui.js")).hasStatusOk().bodyText().contains(setting);
    }
}
