package org.mipspi.rules.compile;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.drools.kiesession.session.StatefulKnowledgeSessionImpl;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.conf.DirectFiringOption;

/**
 * The sessions of one rule base. Making one costs a tenth of a decision, so one that came to its end as it
 * should is emptied and used again; one that did not is thrown away. Safe for any number of threads.
 */
public final class SessionPool {

    /** As many as threads of a service hold at once, those included that wait for a processor; whoever finds none makes one. */
    private static final int KEPT = 8 * Runtime.getRuntime().availableProcessors();

    /** Rules fire in the order in which each first had something to do: no queue to keep sorted, a seventh of the time saved. */
    private static final KieSessionConfiguration AS_FOUND = asFound();

    private final KieBase kieBase;
    private final BlockingQueue<StatefulKnowledgeSessionImpl> empty = new ArrayBlockingQueue<>(KEPT);

    SessionPool(KieBase kieBase) {
        this.kieBase = kieBase;
    }

    private static KieSessionConfiguration asFound() {
        KieSessionConfiguration configuration = KieServices.get().newKieSessionConfiguration();
        configuration.setOption(DirectFiringOption.YES);
        return configuration;
    }

    /**
     * Does some work in a session of its own. Nothing of the session may outlive the work.
     *
     * @return what the work returns
     */
    public <T> T with(Function<KieSession, T> work) {
        StatefulKnowledgeSessionImpl session = empty.poll();
        if (session == null) {
            session = (StatefulKnowledgeSessionImpl) kieBase.newKieSession(AS_FOUND, null);
        }
        boolean kept = false;
        try {
            T result = work.apply(session);
            session.reset();
            kept = empty.offer(session);
            return result;
        } finally {
            if (!kept) {
                session.dispose();
            }
        }
    }
}
