package com.sevendigital.basket.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConversionException;
import org.springframework.mock.http.MockHttpOutputMessage;

/** That an answer is begun only when all of it is there. */
class SizedJsonTests {

    /** More than JSON's writer keeps back. */
    private static final String LONG = "é".repeat(20_000);

    private final SizedJson json = new SizedJson(new ObjectMapper());
    private final MockHttpOutputMessage answer = new MockHttpOutputMessage();

    @Test
    void theSizeIsSaidInBytes() throws IOException {
        json.write(List.of(LONG), MediaType.APPLICATION_JSON, answer);

        assertThat(answer.getHeaders().getContentLength()).isEqualTo(answer.getBodyAsBytes().length);
        assertThat(answer.getBodyAsBytes()).hasSize(2 * LONG.length() + "[\"\"]".length());
    }

    @Test
    void nothingIsSentOfWhatCannotBeWrittenToTheEnd() {
        var broken = List.of(LONG, new Object());

        assertThatThrownBy(() -> json.write(broken, MediaType.APPLICATION_JSON, answer))
                .isInstanceOf(HttpMessageConversionException.class);
        assertThat(answer.getBodyAsBytes()).isEmpty();
        assertThat(answer.getHeaders().getContentLength()).isNegative();
    }
}
