package com.sevendigital.basket.http;

import com.sevendigital.basket.exchange.Exchange;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Counts the calls to the table by the trace for which they are made. */
@TestConfiguration(proxyBeanMethods = false)
class RoundTrips {

    /** The counts, by trace id. */
    static final class Counter implements BeanPostProcessor {

        private final Map<String, AtomicInteger> byTrace = new ConcurrentHashMap<>();

        int of(String traceId) {
            return byTrace.getOrDefault(traceId, new AtomicInteger()).get();
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DynamoDbClient client ? counted(client) : bean;
        }

        private Object counted(DynamoDbClient client) {
            return Proxy.newProxyInstance(
                    DynamoDbClient.class.getClassLoader(),
                    new Class<?>[] {DynamoDbClient.class},
                    (_, method, arguments) -> call(client, method, arguments));
        }

        private Object call(DynamoDbClient client, Method method, Object @Nullable [] arguments) throws Throwable {
            Exchange.current()
                    .ifPresent(
                            exchange -> byTrace.computeIfAbsent(exchange.trace().traceId(), _ -> new AtomicInteger())
                                    .incrementAndGet());
            try {
                return method.invoke(client, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getTargetException();
            }
        }
    }

    @Bean
    static Counter roundTripCounter() {
        return new Counter();
    }
}
