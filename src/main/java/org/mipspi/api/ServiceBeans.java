package org.mipspi.api;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.mipspi.api.connection.Shutdown;
import org.mipspi.batch.Batch;
import org.mipspi.batch.BatchLimits;
import org.mipspi.decision.DecisionService;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.text.RulesInvalid;
import org.mipspi.settings.ServiceSettings;

/** Creates the objects of the service, and compiles the rules of every year when it starts. */
@Singleton
public class ServiceBeans {

    private static final Logger LOG = Logger.getLogger(ServiceBeans.class);

    @Produces
    @Singleton
    RuleSet rulesInForce(ServiceSettings settings) throws IOException, RulesInvalid {
        Optional<String> folder = settings.rules();
        return folder.isEmpty() ? RuleSet.builtIn() : RuleSet.of(folder.get(), RuleFolder.read(Path.of(folder.get())));
    }

    @Produces
    @Singleton
    DecisionService decisionService(RuleSet rules) {
        return new DecisionService(rules);
    }

    /** Batches have threads of their own, one per core, so that single decisions never wait behind a batch. */
    @Produces
    @Singleton
    Batch batch(DecisionService decisions, DecisionMetrics metrics, Shutdown shutdown, ServiceSettings settings) {
        return new Batch(
                json -> metrics.measured(() -> decisions.decide(json, false)),
                Runtime.getRuntime().availableProcessors(),
                new BatchLimits(settings.batch().maxLines(), settings.batch().maxTime()),
                shutdown::isUnderWay);
    }

    void close(@Disposes Batch batch) {
        batch.close();
    }

    /** Starts with the newest year, which is used most. The service is not ready until all years are compiled. */
    void makeRuleBases(@Observes StartupEvent start, RuleSet rules) {
        Thread making = new Thread(
                () -> {
                    List<Integer> years = rules.catalog().measures().years();
                    for (int i = years.size() - 1; i >= 0; i--) {
                        int year = years.get(i);
                        rules.ruleBase(year);
                        LOG.infof("the rules of %d are ready", year);
                    }
                },
                "rule-bases");
        making.setUncaughtExceptionHandler(
                (thread, e) -> LOG.error("the rules cannot be compiled; the service will not become ready", e));
        making.setDaemon(true);
        making.start();
    }
}
