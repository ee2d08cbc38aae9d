package org.mipspi.api;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mipspi.decision.DecisionService.Result;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.ScoreAnswer;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.formats.Problem;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.rules.compile.RuleSet;

/** Counts decisions and refusals, and measures how long they take. */
@Singleton
public class DecisionMetrics {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    /** The platform's addresses. */
    private static final Set<String> PLATFORM = Set.of(
            "/q/openapi",
            "/q/swagger-ui",
            "/q/metrics",
            "/q/health",
            "/q/health/live",
            "/q/health/ready",
            "/q/health/started");

    private final MeterRegistry registry;
    private final Timer latency;
    private final Map<Integer, Map<Outcome, Counter>> decisions = new HashMap<>();
    private final Map<Integer, Counter> firings = new HashMap<>();
    private final Map<Problem.Code, Counter> refusals = new EnumMap<>(Problem.Code.class);
    private final Counter unreadable;
    private final Counter tooLarge;

    DecisionMetrics(MeterRegistry registry, RuleSet rules) {
        this.registry = registry;
        this.latency = Timer.builder("mipspi.decision")
                .description(
                        "Time to read and decide or refuse a submission. For a line of a batch, from the moment the line was read")
                .publishPercentileHistogram()
                .register(registry);
        // All counters exist from the start: a series that begins with its first increment hides it from rate
        // functions.
        for (int year : rules.catalog().measures().years()) {
            String named = Integer.toString(year);
            firings.put(year, registry.counter("mipspi.rule.firings", "year", named));
            Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                outcomes.put(outcome, registry.counter("mipspi.decisions", "year", named, "outcome", outcome.name()));
            }
            decisions.put(year, outcomes);
        }
        for (Problem.Code code : Problem.Code.values()) {
            refusals.put(code, refusals(code.name()));
        }
        unreadable = refusals("UNREADABLE");
        tooLarge = refusals("TOO_LARGE");
    }

    private Counter refusals(String code) {
        return registry.counter("mipspi.refusals", "code", code);
    }

    /**
     * Unknown addresses are counted as one: a caller can make up as many as it likes, and a TIN can be in them.
     */
    @Produces
    @Singleton
    static MeterFilter knownAddresses() {
        return MeterFilter.replaceTagValues(
                "uri", uri -> Endpoint.at(uri) != null || PLATFORM.contains(uri) ? uri : "UNKNOWN");
    }

    /** Unknown HTTP methods are counted as one: each would otherwise create a time series that never ends. */
    @Produces
    @Singleton
    static MeterFilter knownMethods() {
        return MeterFilter.replaceTagValues("method", method -> METHODS.contains(method) ? method : "OTHER");
    }

    /**
     * A decision to measure.
     *
     * @param <X> another exception that it can throw
     */
    interface Deciding<X extends Exception> {
        Result decide() throws X, UnreadableDocument;
    }

    /** Decides a submission, and counts the result and the time. */
    <X extends Exception> Result measured(Deciding<X> deciding) throws X, UnreadableDocument {
        Timer.Sample sample = Timer.start(registry);
        try {
            Result result = deciding.decide();
            if (result instanceof Result.Decided decided) {
                Decision decision = decided.decision();
                decided(decision.performanceYear(), decision.outcome(), decided.firings());
            } else if (result instanceof Result.Scored scored) {
                ScoreAnswer answer = scored.answer();
                decided(answer.performanceYear(), answer.outcome(), scored.firings());
            } else {
                refused(((Result.Refused) result).problems());
            }
            return result;
        } catch (UnreadableDocument e) {
            unreadable.increment();
            throw e;
        } finally {
            sample.stop(latency);
        }
    }

    /** Counts a decision by year and outcome, and the rules that fired for it. */
    private void decided(int year, Outcome outcome, int fired) {
        decisions.get(year).get(outcome).increment();
        firings.get(year).increment(fired);
    }

    /** Counts a refusal once for each error code. */
    private void refused(List<Problem> problems) {
        problems.stream().map(Problem::code).distinct().forEach(code -> refusals.get(code)
                .increment());
    }

    /** Counts a document that was rejected because of its size. */
    void tooLarge() {
        tooLarge.increment();
    }
}
