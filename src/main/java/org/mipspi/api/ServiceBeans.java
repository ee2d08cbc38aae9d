package org.mipspi.api;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.mipspi.batch.Batch;
import org.mipspi.batch.BatchLimits;
import org.mipspi.decision.DecisionService;
import org.mipspi.domain.facts.PiMeasure;
import org.mipspi.rules.compile.RuleSet;

/** Puts the service together, and makes every year's rule base while it starts. */
@Singleton
public class ServiceBeans {

    private static final Logger LOG = Logger.getLogger(ServiceBeans.class);

    @Produces
    @Singleton
    RuleSet rulesInForce() {
        return RuleSet.builtIn();
    }

    @Produces
    @Singleton
    DecisionService decisionService(RuleSet rules) {
        return new DecisionService(rules);
    }

    /** Batches have threads of their own, one a core: however many lines wait, single decisions are not behind them. */
    @Produces
    @Singleton
    Batch batch(
            DecisionService decisions,
            DecisionMetrics metrics,
            @ConfigProperty(name = "mips-pi.batch.max-lines") long maxLines,
            @ConfigProperty(name = "mips-pi.batch.max-time") Duration maxTime) {
        return new Batch(
                json -> metrics.measured(() -> decisions.decide(json, false)),
                Runtime.getRuntime().availableProcessors(),
                new BatchLimits(maxLines, maxTime));
    }

    void close(@Disposes Batch batch) {
        batch.close();
    }

    /** The newest year first: it is the one most asked for. Until all are there the service is not ready. */
    void makeRuleBases(@Observes StartupEvent start, RuleSet rules) {
        Thread making = new Thread(
                () -> {
                    for (int i = PiMeasure.YEARS.size() - 1; i >= 0; i--) {
                        int year = PiMeasure.YEARS.get(i);
                        rules.ruleBase(year);
                        LOG.infof("rules of %d are ready", year);
                    }
                },
                "rule-bases");
        making.setUncaughtExceptionHandler((thread, e) -> LOG.error("the rules cannot be used", e));
        making.setDaemon(true);
        making.start();
    }
}
