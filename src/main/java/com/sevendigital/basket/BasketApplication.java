package com.sevendigital.basket;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The Basket API as one process. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class BasketApplication {

    public static void main(String[] args) {
        SpringApplication.run(BasketApplication.class, args);
        // The last thing that a stop does. Told to end and having ended well it says 0, and not the signal's number;
        // who
        // ends it with another code halts it.
        SpringApplication.getShutdownHandlers().add(() -> Runtime.getRuntime().halt(0));
    }
}
