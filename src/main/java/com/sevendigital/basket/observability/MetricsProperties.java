package com.sevendigital.basket.observability;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How metrics are told apart.
 *
 * @param instance what this instance is called in them; the name of its machine when empty
 */
@ConfigurationProperties("basket.metrics")
record MetricsProperties(@DefaultValue("") String instance) {

    /** Two instances of one name would overwrite each other's counts. */
    String instanceOrHost() {
        if (!instance.isBlank()) {
            return instance;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "process-" + ProcessHandle.current().pid();
        }
    }
}
