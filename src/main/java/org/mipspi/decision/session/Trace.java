package org.mipspi.decision.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.mipspi.domain.answer.Decision.Firing;
import org.mipspi.domain.conclusions.NotMet;
import org.mipspi.rules.Rule;

/** The rules that fired for one set, in order, each with the facts it matched and what it concluded. */
final class Trace {

    private final List<Firing> firings = new ArrayList<>(64);

    /** Many rules match the same fact. Facts never change, so the text of each is made once. */
    private final Map<Object, String> texts = new IdentityHashMap<>(64);

    List<Firing> firings() {
        return firings;
    }

    /** A rule has fired. */
    void add(Rule rule, List<Object> seen, List<Conclusion<?>> conclusions) {
        List<String> facts = new ArrayList<>(seen.size());
        for (Object fact : seen) {
            facts.add(text(fact));
        }
        List<String> concluded = new ArrayList<>(conclusions.size());
        String failed = null;
        for (Conclusion<?> conclusion : conclusions) {
            concluded.add(text(conclusion.fact()));
            if (failed == null && conclusion.fact() instanceof NotMet) {
                failed = conclusion.because();
            }
        }
        firings.add(new Firing(
                rule.name(),
                rule.requirement(),
                rule.file(),
                rule.line(),
                rule.when(),
                Collections.unmodifiableList(facts),
                Collections.unmodifiableList(concluded),
                failed));
    }

    private String text(Object fact) {
        return texts.computeIfAbsent(fact, Object::toString);
    }
}
