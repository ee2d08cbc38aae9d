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
 * The sessions of one rule base. Making one costs a tenth of a decision, so a session that ended normally is emptied and
 * used again. A session in which anything was thrown is disposed of. Safe for any number of threads.
 */
public final class SessionPool {

    /** As many as the threads of a service use at once, including those that wait for a processor. If there is none, one is made. */
    private static final int KEPT = 8 * Runtime.getRuntime().availableProcessors();

    /** Rules fire in the order in which they first matched. Without a sorted queue, a decision takes a seventh less time. */
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
     * Does some work in its own session. Nothing of the session may be used after the work.
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
