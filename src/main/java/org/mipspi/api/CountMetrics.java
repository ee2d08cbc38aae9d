package org.mipspi.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.mipspi.api.records.CountEnd;
import org.mipspi.rules.compile.RuleSet;

/** Counts the counts from records by year and end, and measures how long they take. */
@Singleton
public class CountMetrics {

    private final Timer time;
    private final Map<Integer, Map<CountEnd, Counter>> counts = new HashMap<>();

    CountMetrics(MeterRegistry registry, RuleSet rules) {
        time = Timer.builder("mipspi.count")
                .description("Time from the first byte of records until there is an answer")
                .register(registry);
        // All counters exist from the start: a series that begins with its first increment hides it from rate
        // functions.
        for (int year : rules.catalog().measures().years()) {
            Map<CountEnd, Counter> ends = new EnumMap<>(CountEnd.class);
            for (CountEnd end : CountEnd.values()) {
                ends.put(end, registry.counter("mipspi.counts", "year", Integer.toString(year), "outcome", end.name()));
            }
            counts.put(year, ends);
        }
    }

    /** Adds a count. */
    void ended(int year, CountEnd end, Duration taken) {
        counts.get(year).get(end).increment();
        time.record(taken);
    }
}
