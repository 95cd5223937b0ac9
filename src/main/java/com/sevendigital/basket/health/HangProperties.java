package com.sevendigital.basket.health;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an instance counts as hung, and what it does then.
 *
 * @param requestAge how old the oldest request must be; far beyond all time budgets together
 * @param heartbeatAge how long a task may wait for a thread of those that serve requests
 * @param checkEvery how often that is looked at
 * @param exitAfter how long a hung instance waits before it ends itself
 * @param minimumUptime before this age an instance does not end itself, so that there is no restart loop
 * @param dumpFolder where the thread dump is written
 */
@ConfigurationProperties("basket.hang")
record HangProperties(
        @DefaultValue("15s") Duration requestAge,
        @DefaultValue("15s") Duration heartbeatAge,
        @DefaultValue("1s") Duration checkEvery,
        @DefaultValue("10s") Duration exitAfter,
        @DefaultValue("60s") Duration minimumUptime,
        Path dumpFolder) {}
