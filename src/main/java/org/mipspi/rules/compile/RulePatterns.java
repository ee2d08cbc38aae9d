package org.mipspi.rules.compile;

import java.util.ArrayList;
import java.util.List;
import org.drools.base.base.ClassObjectType;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.kie.api.KieBase;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/**
 * The types that the patterns of a year's rules match. They bound how many matches a session can hold, and so its memory
 * and the time that a search for matches takes, before the engine begins that search.
 */
public final class RulePatterns {

    /**
     * The patterns that match facts of one class.
     *
     * @param count how many patterns there are
     * @param joined those in rules of several patterns, as indexes of {@link #joinedTypes}
     */
    private record OfClass(int count, int[] joined) {}

    private final List<Class<?>> types = new ArrayList<>();
    private final List<Class<?>> joinedTypes = new ArrayList<>();

    /** The rules of several patterns: of each its patterns, as indexes of {@link #joinedTypes}. */
    private final List<int[]> joins = new ArrayList<>();

    private final ClassValue<OfClass> ofClass = new ClassValue<>() {
        @Override
        protected OfClass computeValue(Class<?> fact) {
            int count = (int)
                    types.stream().filter(type -> type.isAssignableFrom(fact)).count();
            List<Integer> joined = new ArrayList<>();
            for (int i = 0; i < joinedTypes.size(); i++) {
                if (joinedTypes.get(i).isAssignableFrom(fact)) {
                    joined.add(i);
                }
            }
            return new OfClass(
                    count, joined.stream().mapToInt(Integer::intValue).toArray());
        }
    };

    RulePatterns(KieBase kieBase) {
        for (KiePackage kiePackage : kieBase.getKiePackages()) {
            for (Rule rule : kiePackage.getRules()) {
                List<Class<?>> matched = new ArrayList<>();
                add(((RuleImpl) rule).getLhs(), matched);
                types.addAll(matched);
                if (matched.size() > 1) {
                    joins.add(matched.stream().mapToInt(this::joined).toArray());
                }
            }
        }
    }

    /** The branches of an {@code or} are about different ids of one type: a fact matches one of them at most. */
    private static void add(GroupElement group, List<Class<?>> matched) {
        List<RuleConditionElement> children = group.getChildren();
        for (RuleConditionElement child : group.isOr() ? children.subList(0, 1) : children) {
            if (child instanceof GroupElement inner) {
                add(inner, matched);
            } else if (child instanceof Pattern pattern) {
                matched.add(((ClassObjectType) pattern.getObjectType()).getClassType());
            }
        }
    }

    private int joined(Class<?> type) {
        if (!joinedTypes.contains(type)) {
            joinedTypes.add(type);
        }
        return joinedTypes.indexOf(type);
    }

    /** Whether some rule may match a fact of this class. */
    public boolean match(Class<?> fact) {
        return ofClass.get(fact).count() > 0;
    }

    /** A count for one session, which holds no facts yet. */
    public Matches none() {
        return new Matches();
    }

    /** The most matches that there can be with the facts of one session. */
    public final class Matches {

        private final int[] facts = new int[joinedTypes.size()];
        private long ofSinglePatterns;
        private long ofJoins;

        private Matches() {}

        /** Adds a fact and returns how many matches there can be with it; a part of a join's match counts as one. */
        public long with(Object fact) {
            OfClass patterns = ofClass.get(fact.getClass());
            ofSinglePatterns += patterns.count();
            if (patterns.joined().length > 0) {
                for (int type : patterns.joined()) {
                    facts[type]++;
                }
                ofJoins = ofAllJoins();
            }
            return ofSinglePatterns + ofJoins;
        }

        private long ofAllJoins() {
            long sum = 0;
            for (int[] join : joins) {
                sum += ofJoin(join);
            }
            return sum;
        }

        private long ofJoin(int[] join) {
            long product = 1;
            for (int type : join) {
                product *= facts[type];
            }
            return product;
        }
    }
}
