package com.sevendigital.basket;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Basket API as one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BasketApplication {

    public static void main(String[] args) {
        var running = SpringApplication.run(BasketApplication.class, args);
        // A JVM that a signal ended reports 143, which a supervisor takes for a failure; a drained instance did not fail.
        SpringApplication.getShutdownHandlers().add(() -> {
            if (!running.isActive()) {
                Runtime.getRuntime().halt(0);
            }
        });
    }
}
