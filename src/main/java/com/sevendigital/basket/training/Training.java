package com.sevendigital.basket.training;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has a service called whose table, upstreams and issuer are stand-ins, so that its JVM learns what is hot; {@code bin/prepare}
 * gives it the port of the stand-ins, that of the service, and how many customers there are to be.
 */
public final class Training {

    private static final Logger log = LoggerFactory.getLogger(Training.class);
    private static final Duration LONGEST_START = Duration.ofMinutes(1);
    private static final long PAUSE_MILLIS = 100;
    private static final int CUSTOMERS_WITH_ONE_TOKEN = 4;

    private Training() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, JOSEException {
        var issuer = StandInIssuer.create();
        try (var _ = StandIns.start(Integer.parseInt(arguments[0]), issuer);
                var customer = new Customer("http://127.0.0.1:" + Integer.parseInt(arguments[1]))) {
            await(customer);
            teach(customer, issuer, Integer.parseInt(arguments[2]));
            log.info("Answers by status: {}", customer.answers());
        }
    }

    /** Calls the service as so many customers would. */
    static void teach(Customer customer, StandInIssuer issuer, int customers)
            throws IOException, InterruptedException, JOSEException {
        for (var number = 0; number < customers; number++) {
            if (number % CUSTOMERS_WITH_ONE_TOKEN == 0) {
                customer.shows(issuer.token(number));
                customer.logIn(number);
            }
            customer.buy();
        }
    }

    private static void await(Customer customer) throws IOException, InterruptedException {
        for (var waited = Duration.ZERO; !customer.seesItUp(); waited = waited.plusMillis(PAUSE_MILLIS)) {
            if (waited.compareTo(LONGEST_START) > 0) {
                throw new IOException("the service does not start");
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
