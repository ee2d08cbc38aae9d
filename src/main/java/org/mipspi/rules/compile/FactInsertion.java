package org.mipspi.rules.compile;

import org.drools.base.rule.EntryPointId;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalWorkingMemoryEntryPoint;
import org.drools.core.common.PhreakPropagationContext;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.phreak.PropagationEntry;
import org.drools.core.reteoo.ObjectTypeConf;
import org.drools.core.reteoo.TupleImpl;
import org.drools.core.rule.consequence.InternalMatch;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.Match;

/**
 * Inserts facts into a session past the engine's public interface, which looks for an equal object first. No object is
 * inserted twice, so that search would cost half as much as the insert itself.
 */
public final class FactInsertion {

    private final InternalWorkingMemoryEntryPoint entryPoint;
    private final ReteEvaluator evaluator;

    /** Of all facts that go in before a round: nothing asks it which one it is about. */
    private final PropagationContext context;

    /** Inserts into this session. */
    public FactInsertion(KieSession session) {
        this.entryPoint =
                (InternalWorkingMemoryEntryPoint) session.getEntryPoint(EntryPointId.DEFAULT.getEntryPointId());
        this.evaluator = entryPoint.getReteEvaluator();
        this.context = new PhreakPropagationContext(
                evaluator.getNextPropagationIdCounter(),
                PropagationContext.Type.INSERTION,
                null,
                null,
                null,
                entryPoint.getEntryPoint());
    }

    /** Inserts a fact between two rounds; the rules that match it are found at once. */
    public void now(Object fact) {
        ObjectTypeConf type = entryPoint
                .getObjectTypeConfigurationRegistry()
                .getOrCreateObjectTypeConf(entryPoint.getEntryPoint(), fact);
        InternalFactHandle handle = evaluator.getFactHandleFactory().newFactHandle(fact, type, evaluator, entryPoint);
        PropagationEntry.Insert.execute(handle, context, evaluator, type);
    }

    /**
     * Inserts a conclusion once the rule that drew it has fired. A rule that matches its own conclusion would otherwise
     * fire on and never reach the limit of firings.
     */
    public void afterFiring(Object conclusion) {
        entryPoint.insertAsync(conclusion);
    }

    /** The fact that the first pattern of a rule matched. */
    public static Object firstFact(Match match) {
        TupleImpl tuple = ((InternalMatch) match).getTuple();
        while (tuple.getParent() != null) {
            tuple = tuple.getParent();
        }
        return tuple.getFactHandle().getObject();
    }
}
