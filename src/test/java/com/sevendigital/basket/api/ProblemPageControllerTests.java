package com.sevendigital.basket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.server.ResponseStatusException;

@WebMvcTest
@AutoConfigureMockMvc(addFilters = false)
@ContextConfiguration(classes = {ProblemPageController.class, ProblemPages.class, ProblemTexts.class})
class ProblemPageControllerTests {

    private static final Pattern LINK = Pattern.compile("href=\"(/problems/[^\"]+)\"");

    private final PublishedContract contract = PublishedContract.onClasspath();

    @Autowired
    private MockMvcTester http;

    @ParameterizedTest
    @EnumSource
    void everyProblemHasItsPage(ProblemType type) throws Exception {
        var page = http.get().uri(type.uri()).exchange();

        keepsTheContract(type.uri().toString(), page);
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .startsWith("<!doctype html>\n<html lang=\"en\">")
                .contains(
                        "<h1>" + type.title() + "</h1>", "HTTP " + type.status().value(), type.slug())
                .contains(type.retryable() ? ">may be retried<" : ">not to be retried unchanged<")
                .contains("What it means", "What the caller does", "What on-call does", "href=\"/problems\"")
                .doesNotContain("{{", "<script");
    }

    @Test
    void theListLeadsToEachPageAndNowhereElse() throws Exception {
        var list = http.get().uri("/problems").exchange();

        keepsTheContract("/problems", list);
        assertThat(LINK.matcher(list.getResponse().getContentAsString())
                        .results()
                        .map(link -> link.group(1)))
                .containsExactlyElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> type.uri().toString())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/problem+json", "image/png", "nonsense", ""})
    void pagesAreHtmlWhateverTheCallerAccepts(String accepted) {
        var page = http.get()
                .uri("/problems/internal")
                .header(HttpHeaders.ACCEPT, accepted)
                .exchange();

        assertThat(page)
                .hasStatusOk()
                .hasHeader("Content-Type", "text/html;charset=UTF-8")
                .hasHeader("Cache-Control", "public, max-age=3600");
    }

    @Test
    void aProblemThatIsNotOfTheListHasNoPage() {
        var page = http.get().uri("/problems/no-such-problem").exchange();

        assertThat(page).hasStatus(HttpStatus.NOT_FOUND).failure().isInstanceOf(ResponseStatusException.class);
    }

    private void keepsTheContract(String path, MvcTestResult page) throws Exception {
        var response = page.getResponse();
        var headers = new HttpHeaders();
        response.getHeaderNames().forEach(name -> headers.addAll(name, response.getHeaders(name)));
        contract.validate("GET", path, response.getStatus(), headers, response.getContentAsString());
    }
}
