package com.sevendigital.basket.config;

import org.springframework.boot.task.SimpleAsyncTaskSchedulerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Lets components have something done at intervals. They ask for it, so that no start looks for annotations in all of them. */
@Configuration(proxyBeanMethods = false)
class SchedulingConfiguration {

    @Bean
    SimpleAsyncTaskScheduler taskScheduler(SimpleAsyncTaskSchedulerBuilder builder) {
        return builder.build();
    }
}
