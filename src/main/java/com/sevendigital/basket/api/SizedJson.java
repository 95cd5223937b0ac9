package com.sevendigital.basket.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.util.FastByteArrayOutputStream;
import org.springframework.util.StreamUtils;

/**
 * Answers with JSON whose size is said first (Content-Length: RFC 9110, section 8.6), so that it leaves in one write and not in chunks,
 * each of which has the kernel send a packet.
 */
@Component
class SizedJson extends MappingJackson2HttpMessageConverter {

    SizedJson(ObjectMapper json) {
        super(json);
    }

    @Override
    protected void writeInternal(Object object, @Nullable Type type, HttpOutputMessage answer) throws IOException {
        var body = new FastByteArrayOutputStream();
        super.writeInternal(object, type, new HttpOutputMessage() {
            @Override
            public HttpHeaders getHeaders() {
                return answer.getHeaders();
            }

            @Override
            public OutputStream getBody() {
                // When it ends is not for its writer to say.
                return StreamUtils.nonClosing(body);
            }
        });
        answer.getHeaders().setContentLength(body.size());
        body.writeTo(answer.getBody());
    }
}
