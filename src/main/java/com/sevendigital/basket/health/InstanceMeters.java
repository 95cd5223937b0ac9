package com.sevendigital.basket.health;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.springframework.stereotype.Component;

/** Shows to alarms and dashboards what {@code /status} shows to the load balancer. */
@Component
class InstanceMeters implements MeterBinder {

    private final InstanceState state;
    private final InFlightRequests requests;

    InstanceMeters(InstanceState state, InFlightRequests requests) {
        this.state = state;
        this.requests = requests;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var verdict : InstanceState.Verdict.values()) {
            Gauge.builder("basket.instance.state", state, now -> now.verdict() == verdict ? 1 : 0)
                    .description("1 for the state in which the instance is")
                    .tag("state", verdict.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
        FunctionCounter.builder("basket.instance.hangs", state, InstanceState::hangs)
                .description("How often the instance was found to hang")
                .register(meters);
        Counter.builder("basket.instance.starts")
                .description("Starts of an instance")
                .register(meters)
                .increment();
        Gauge.builder("basket.requests.in.flight", requests, InFlightRequests::count)
                .description("Requests that are being served")
                .register(meters);
        Gauge.builder(
                        "basket.requests.oldest.age",
                        requests,
                        served -> served.oldestAge().toMillis() / 1000.0)
                .description("Age of the oldest of them")
                .baseUnit("seconds")
                .register(meters);
        threads("mounted", VirtualThreadSchedulerMXBean::getMountedVirtualThreadCount, meters);
        threads("queued", VirtualThreadSchedulerMXBean::getQueuedVirtualThreadCount, meters);
    }

    /** Named as Micrometer names them, whose own binder records events of the whole JVM to count those that are pinned. */
    private static void threads(
            String status, ToDoubleFunction<VirtualThreadSchedulerMXBean> count, MeterRegistry meters) {
        var scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
        Gauge.builder("jvm.threads.virtual.live", scheduler, count)
                .description("Virtual threads that run, and those that wait for a carrier")
                .baseUnit("threads")
                .tag("scheduling.status", status)
                .register(meters);
    }
}
