package org.mipspi.decision.session;

import org.mipspi.domain.answer.Grounds;
import org.mipspi.rules.Rule;

/**
 * What a rule concluded.
 *
 * @param rule the rule
 * @param fact the conclusion
 * @param because the rule's sentence with its figures; null if the rule has none, or sentences are not recorded
 */
public record Conclusion<T>(Rule rule, T fact, String because) {

    public Grounds grounds() {
        return rule.grounds();
    }

    /** This conclusion, if it is of that type; otherwise null. */
    @SuppressWarnings("unchecked")
    public <S> Conclusion<S> as(Class<S> type) {
        return type.isInstance(fact) ? (Conclusion<S>) this : null;
    }
}
