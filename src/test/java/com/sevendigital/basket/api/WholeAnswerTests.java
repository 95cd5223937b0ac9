package com.sevendigital.basket.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** That a caller cannot have an answer before its request is counted. */
class WholeAnswerTests {

    private final MockHttpServletResponse sent = new MockHttpServletResponse();
    private final WholeAnswer answer = new WholeAnswer(sent);

    @Test
    void noFlushSendsPartOfIt() throws IOException {
        answer.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
        answer.getOutputStream().flush();
        answer.flushBuffer();

        assertThat(sent.isCommitted()).isFalse();
        assertThat(sent.getContentAsString()).isEqualTo("{}");
    }

    @Test
    void whatIsWrittenOctetByOctetIsTheSame() throws IOException {
        for (var octet : "{\"é\":1}".getBytes(StandardCharsets.UTF_8)) {
            answer.getOutputStream().write(octet);
        }

        assertThat(sent.getContentAsString(StandardCharsets.UTF_8)).isEqualTo("{\"é\":1}");
    }
}
