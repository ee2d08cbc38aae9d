package org.mipspi.spark;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mipspi.domain.answer.Release;
import org.mipspi.rules.compile.RuleSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rules that this JVM has loaded, by name and hash. An executor runs many tasks; loading rules takes seconds. */
final class LoadedRules {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedRules.class);

    /** A session that lives long can see many folders of rules; those of the last jobs are kept. */
    private static final int MOST_KEPT = 4;

    private static final Map<Release, RuleSet> BY_RELEASE = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Release, RuleSet> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private LoadedRules() {}

    /** These rules, loaded by the first task that asks; tasks that ask meanwhile wait for it. */
    static synchronized RuleSet of(SharedRules rules) {
        return BY_RELEASE.computeIfAbsent(rules.release(), release -> {
            long start = System.nanoTime();
            RuleSet loaded = rules.load();
            double seconds = (System.nanoTime() - start) / 1e9;
            LOG.info("loaded the rules {} {} in {} s", release.id(), release.sha256(), seconds);
            return loaded;
        });
    }
}
