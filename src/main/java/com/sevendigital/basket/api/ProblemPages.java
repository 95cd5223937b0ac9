package com.sevendigital.basket.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The pages that problems point to, one for each, and their list; all made once, at the start. */
@Component
class ProblemPages {

    private static final String LIST_TITLE = "Problems of the Basket API";

    private final String frame;
    private final String index;
    private final Map<String, String> pages;

    ProblemPages(ProblemTexts texts) throws IOException {
        this.frame = new ClassPathResource("problems/page.html").getContentAsString(StandardCharsets.UTF_8);
        this.index = framed(LIST_TITLE, list());
        this.pages = Arrays.stream(ProblemType.values())
                .collect(Collectors.toUnmodifiableMap(
                        ProblemType::slug, type -> framed(type.title(), article(type, texts.of(type)))));
    }

    String index() {
        return index;
    }

    Optional<String> find(String slug) {
        return Optional.ofNullable(pages.get(slug));
    }

    private String framed(String title, String content) {
        return frame.replace("{{title}}", escaped(title)).replace("{{content}}", content);
    }

    private static String list() {
        return Arrays.stream(ProblemType.values())
                .map(type -> "<li><a href=\"%s\"><code>%s</code></a> <span>%d</span> %s</li>"
                        .formatted(type.uri(), type.slug(), type.status().value(), escaped(type.title())))
                .collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
    }

    private static String article(ProblemType type, ProblemText text) {
        return """
                <p><code>%s</code> <span>HTTP %d</span> <span>%s</span></p>
                <h2>What it means</h2>
                %s
                <h2>What the caller does</h2>
                %s
                <h2>How on-call tells</h2>
                %s
                <h2>What on-call does</h2>
                %s
                <p><a href="/problems">All problems</a></p>""".formatted(
                        type.slug(),
                        type.status().value(),
                        type.retryable() ? "may be retried" : "not to be retried unchanged",
                        paragraphs(text.meaning()),
                        paragraphs(text.caller()),
                        paragraphs(text.signs()),
                        paragraphs(text.operator()));
    }

    private static String paragraphs(String text) {
        return text.strip().lines().map(line -> "<p>" + escaped(line) + "</p>").collect(Collectors.joining("\n"));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
