package org.mipspi.api;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.decision.Decision;
import org.mipspi.formats.Problem;
import org.mipspi.formats.Unreadable;

/** Counts what the service decides and refuses, and how long it takes. */
@Singleton
public class DecisionMetrics {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private final MeterRegistry registry;
    private final Timer latency;

    DecisionMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.latency = Timer.builder("mipspi.decision")
                .description(
                        "Reading and deciding or refusing a submission; of a line of a batch, from when the line is there")
                .publishPercentileHistogram()
                .register(registry);
    }

    /** Of the methods that callers make up only one is counted: each would be a series of its own for ever. */
    @Produces
    @Singleton
    static MeterFilter knownMethods() {
        return MeterFilter.replaceTagValues("method", method -> METHODS.contains(method) ? method : "OTHER");
    }

    /** A decision to be measured, which may fail in a way of its own. */
    interface Deciding<X extends Exception> {
        Result decide() throws X, Unreadable;
    }

    /** Decides, and counts what became of it and how long it took. */
    <X extends Exception> Result measured(Deciding<X> deciding) throws X, Unreadable {
        Timer.Sample sample = Timer.start(registry);
        try {
            Result result = deciding.decide();
            if (result instanceof Result.Decided decided) {
                decided(decided.decision(), decided.firings());
            } else {
                refused(((Result.Refused) result).problems());
            }
            return result;
        } catch (Unreadable e) {
            unreadable();
            throw e;
        } finally {
            sample.stop(latency);
        }
    }

    /** Counts a decision by year and outcome, and the rules that fired for it. */
    private void decided(Decision decision, int firings) {
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
    private void refused(List<Problem> problems) {
        problems.stream().map(Problem::code).distinct().forEach(code -> registry.counter(
                        "mipspi.refusals", "code", code.name())
                .increment());
    }

    /** Counts a document that was turned away for its size. */
    void tooLarge() {
        registry.counter("mipspi.refusals", "code", "TOO_LARGE").increment();
    }

    /** Counts a document that could not be read. */
    private void unreadable() {
        registry.counter("mipspi.refusals", "code", "UNREADABLE").increment();
    }
}
