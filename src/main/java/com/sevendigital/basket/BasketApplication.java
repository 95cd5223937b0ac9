package com.sevendigital.basket;

import com.sevendigital.basket.logging.LogFlush;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Basket API as one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BasketApplication {

    public static void main(String[] args) {
        SpringApplication.run(BasketApplication.class, args);
        // A JVM that a signal ended reports the signal's number, which a supervisor takes for a failure. This runs
        // last, when all was closed in order; whoever ends the process with another code halts it.
        SpringApplication.getShutdownHandlers().add(() -> {
            LogFlush.beforeTheEnd();
            Runtime.getRuntime().halt(0);
        });
    }
}
