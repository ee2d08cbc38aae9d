package org.mipspi.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.List;
import org.mipspi.domain.decision.Decision;
import org.mipspi.formats.Problem;

/** Counts what the service decides and refuses, and how long it takes. */
@Singleton
public class DecisionMetrics {

    private final MeterRegistry registry;
    private final Timer latency;

    DecisionMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.latency = Timer.builder("mipspi.decision")
                .description("From the bytes of a submission to its decision or refusal")
                .publishPercentileHistogram()
                .register(registry);
    }

    /** Starts to measure one request. */
    Timer.Sample start() {
        return Timer.start(registry);
    }

    /** Ends the measuring of one request. */
    void stop(Timer.Sample sample) {
        sample.stop(latency);
    }

    /** Counts a decision by year and outcome, and the rules that fired for it. */
    void decided(Decision decision, int firings) {
        String year = Integer.toString(decision.performanceYear());
        registry.counter(
                        "mipspi.decisions",
                        "year",
                        year,
                        "outcome",
                        decision.outcome().name())
                .increment();
        registry.counter("mipspi.rule.firings", "year", year).increment(firings);
    }

    /** Counts a refusal once for each error code. */
    void refused(List<Problem> problems) {
        problems.stream().map(Problem::code).distinct().forEach(code -> registry.counter(
                        "mipspi.refusals", "code", code.name())
                .increment());
    }

    /** Counts a document that could not be read. */
    void unreadable() {
        registry.counter("mipspi.refusals", "code", "UNREADABLE").increment();
    }
}
