package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.mipspi.decision.FiringOrderTest;
import org.mipspi.domain.facts.EntityType;
import org.mipspi.domain.facts.HealthInformationExchange;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Practice;
import org.mipspi.domain.facts.Submission;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.submissions.RandomSubmissions;

/** What of a session is left to the work that comes next in it: nothing. */
class SessionPoolTest {

    private final SessionPool sessions = RuleSet.builtIn().ruleBase(2026).sessions();

    @Test
    void aSessionThatEndedNormallyIsEmptiedAndUsedAgain() {
        KieSession first = sessions.with(SessionPoolTest::withFactsAndPending);
        KieSession second = sessions.with(session -> {
            assertThat(session.getObjects()).isEmpty();
            assertThat(session.getGlobal(RuleBase.CONCLUSION_SINK)).isNull();
            assertThat(fired(session)).isEmpty();
            return session;
        });
        assertThat(second).isSameAs(first);
    }

    @Test
    void aSessionInWhichSomethingWasThrownIsNeverUsedAgain() {
        List<KieSession> thrown = new ArrayList<>();
        assertThatThrownBy(() -> sessions.with(session -> {
                    thrown.add(withFactsAndPending(session));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");
        assertThat(sessions.<KieSession>with(Function.identity())).isNotSameAs(thrown.get(0));
        assertThatThrownBy(() -> thrown.get(0).fireAllRules()).isInstanceOf(IllegalStateException.class);
    }

    /** The engine does not turn an error of the JVM into an exception, and the session is thrown away. */
    @Test
    void aSessionInWhichARuleCausedAnErrorIsNeverUsedAgain() {
        StackOverflowError error = new StackOverflowError();
        List<KieSession> failed = new ArrayList<>();
        assertThatThrownBy(() -> sessions.with(session -> {
                    failed.add(session);
                    session.setGlobal(RuleBase.CONCLUSION_SINK, (ConclusionSink) conclusion -> {
                        throw error;
                    });
                    session.insert(Measure.notReported("PI_PPHI_2"));
                    return session.fireAllRules();
                }))
                .isSameAs(error);
        assertThat(sessions.<KieSession>with(Function.identity())).isNotSameAs(failed.get(0));
    }

    /** Joins that wait for their other half, and rules that would have fired next, are gone for the decision that follows. */
    @Test
    void whatDidNotFireIsNotPartOfTheNextDecision() throws UnreadableDocument {
        RuleBase used = RuleSet.builtIn().ruleBase(2026);
        RuleBase unused = RuleSet.builtIn().ruleBase(2026);
        RandomSubmissions random = new RandomSubmissions(1);
        for (int i = 0; i < 200; i++) {
            Submission begun = FiringOrderTest.read(random.acceptable(2026));
            used.sessions().with(session -> withFactsOf(begun, session));
            Submission next = FiringOrderTest.read(random.acceptable(2026));
            assertThat(FiringOrderTest.decided(used, next, false))
                    .isEqualTo(FiringOrderTest.decided(unused, next, false));
        }
    }

    private static KieSession withFactsOf(Submission submission, KieSession session) {
        session.setGlobal(RuleBase.CONCLUSION_SINK, (ConclusionSink) conclusion -> {});
        session.insert(submission.practice());
        for (MeasurementSet set : submission.measurementSets()) {
            session.insert(set);
            session.insert(HealthInformationExchange.of(set));
            set.measures().forEach(session::insert);
            set.remarks().forEach(session::insert);
        }
        session.fireAllRules(3);
        return session;
    }

    /** One within the other, as threads at the same time would. */
    @Test
    void workAtTheSameTimeHasSessionsOfItsOwn() {
        Set<KieSession> together = new HashSet<>();
        nested(8 * Runtime.getRuntime().availableProcessors() + 5, together);
        assertThat(together).hasSize(8 * Runtime.getRuntime().availableProcessors() + 5);
    }

    private void nested(int depth, Set<KieSession> together) {
        if (depth > 0) {
            sessions.with(session -> {
                together.add(session);
                nested(depth - 1, together);
                return null;
            });
        }
    }

    /** What rules would conclude from what is in it is told to somebody who is gone, before some of them have fired. */
    private static KieSession withFactsAndPending(KieSession session) {
        session.setGlobal(RuleBase.CONCLUSION_SINK, (ConclusionSink) conclusion -> {});
        session.insert(Practice.of(EntityType.GROUP));
        session.fireAllRules(1);
        session.insert(Practice.of(EntityType.INDIVIDUAL));
        return session;
    }

    private static List<Object> fired(KieSession session) {
        List<Object> conclusions = new ArrayList<>();
        session.setGlobal(RuleBase.CONCLUSION_SINK, (ConclusionSink) conclusions::add);
        session.fireAllRules();
        return conclusions;
    }
}
