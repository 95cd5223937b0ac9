package com.sevendigital.basket.api;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sevendigital.basket.exchange.Exchange;
import com.sevendigital.basket.exchange.Trace;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Answers with problem documents, whatever the request accepts. */
final class ProblemAnswers {

    /** When a client should come back that was told that the service or a dependency is not available. */
    private static final String RETRY_AFTER_SECONDS = "1";

    /** The field of log lines that says which problem the request's answer is. */
    static final String LOGGED_AS = "problem";

    private static final JsonMapper JSON = new JsonMapper();

    private ProblemAnswers() {}

    static Problem problem(ProblemType type, String detail, String path) {
        var trace = Exchange.current().map(Exchange::trace).orElseGet(Trace::begin);
        MDC.put(LOGGED_AS, type.slug());
        return Problem.of(type, detail, path, trace.traceId());
    }

    static ResponseEntity<Object> answer(ProblemType type, Problem problem) {
        return answer(type, problem, HttpHeaders.EMPTY);
    }

    static ResponseEntity<Object> answer(ProblemType type, Problem problem, HttpHeaders headers) {
        var answer =
                ResponseEntity.status(type.status()).headers(headers).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (isTemporary(type)) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }

    /** Answers where no controller is reached. */
    static void write(ProblemType type, Problem problem, HttpServletResponse response) throws IOException {
        response.setStatus(type.status().value());
        if (isTemporary(type)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }

    private static boolean isTemporary(ProblemType type) {
        return List.of(429, 503).contains(type.status().value());
    }
}
