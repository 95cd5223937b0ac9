package com.sevendigital.basket.api;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Explains problems to people. Always in HTML: whoever follows a problem's type asks with the API's Accept header. */
@RestController
@RequestMapping("/problems")
class ProblemPageController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ProblemPages pages;

    ProblemPageController(ProblemPages pages) {
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<String> list() {
        return html(pages.index());
    }

    @GetMapping("/{slug}")
    ResponseEntity<String> page(@PathVariable String slug) {
        return pages.find(slug)
                .map(ProblemPageController::html)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseEntity<String> html(String page) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .body(page);
    }
}
