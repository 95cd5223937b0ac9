package com.sevendigital.basket.observability;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.springframework.stereotype.Component;

/** How the scheduler of virtual threads fares: requests that wait for a carrier are slow without any dependency's doing. */
@Component
class CarrierMeters implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        var scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
        Gauge.builder(
                        "jvm.threads.virtual.mounted",
                        scheduler,
                        VirtualThreadSchedulerMXBean::getMountedVirtualThreadCount)
                .description("Virtual threads that run on a carrier")
                .register(meters);
        Gauge.builder(
                        "jvm.threads.virtual.queued",
                        scheduler,
                        VirtualThreadSchedulerMXBean::getQueuedVirtualThreadCount)
                .description("Virtual threads that wait for a carrier")
                .register(meters);
    }
}
