package org.mipspi.rules.compile;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.definition.KiePackage;
import org.kie.internal.conf.AlphaThresholdOption;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Requirement;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.logging.EngineLogLevels;
import org.mipspi.rules.text.RulesInvalid;

/**
 * The compiled rules of one performance year. Never changed, and safe for any number of sessions at once.
 *
 * @param year the performance year
 * @param sessions where rules are fired
 * @param names names of the rules in force
 * @param rules the rules in force as their files state them, by the compiled rule
 * @param patterns what the rules of the year match
 * @param measures ids of the measures that some rule of the year may match
 * @param requirements the requirements that the rules of the year decide, in the order of answers
 * @param remedies what would meet a requirement, by the requirement's id
 */
public record RuleBase(
        int year,
        SessionPool sessions,
        Set<String> names,
        Map<org.kie.api.definition.rule.Rule, Rule> rules,
        RulePatterns patterns,
        Set<String> measures,
        List<Requirement> requirements,
        Map<String, String> remedies) {

    /** Name of the global that receives the conclusions of the rules of a session, a {@link ConclusionSink}. */
    public static final String CONCLUSION_SINK = DrlRewriter.CONCLUSION_SINK;

    /**
     * Compiles the rules of one year. Those in force under the alternatives taken make the rule base.
     *
     * @throws RulesInvalid with the rules that do not compile
     */
    public static RuleBase compile(Catalog catalog, int year) throws RulesInvalid {
        return of(
                year,
                new YearCompilation(catalog, year).rules(),
                catalog.rules(year, catalog.readings().taken()),
                catalog);
    }

    /** The rule base of rules that are already compiled, perhaps together with others. */
    public static RuleBase of(int year, CompiledRules compiled, List<Rule> inForce, Catalog catalog) {
        EngineLogLevels.setToWarn();
        Map<String, Rule> rules = new HashMap<>();
        inForce.forEach(rule -> rules.put(rule.name(), rule));
        KieBase kieBase = KieBaseBuilder.createKieBaseFromModel(only(inForce, compiled), fixed(KieServices.get()));
        return new RuleBase(
                year,
                new SessionPool(kieBase),
                Set.copyOf(rules.keySet()),
                byCompiledRule(kieBase, rules),
                new RulePatterns(kieBase),
                MatchedMeasures.of(inForce, catalog.measures().of(year)),
                catalog.requirements(year),
                catalog.remedies());
    }

    /** A rule base never changes, so its sessions can be lighter. A hash is used from two values on. */
    private static KieBaseConfiguration fixed(KieServices services) {
        KieBaseConfiguration fixed = services.newKieBaseConfiguration();
        fixed.setOption(KieBaseMutabilityOption.DISABLED);
        fixed.setOption(AlphaThresholdOption.get(2));
        return fixed;
    }

    /** These rules in this order. If one fact matches several rules, they fire in this order, however they were compiled. */
    private static Model only(List<Rule> rules, CompiledRules compiled) {
        ModelImpl whole = new ModelImpl("rules");
        Map<String, org.drools.model.Rule> byName = new HashMap<>();
        for (Model model : compiled.models()) {
            model.getGlobals().forEach(whole::addGlobal);
            model.getRules().forEach(rule -> byName.put(rule.getName(), rule));
        }
        rules.forEach(rule -> whole.addRule(byName.get(rule.name())));
        return whole;
    }

    /** By identity: it is looked up at every firing. */
    private static Map<org.kie.api.definition.rule.Rule, Rule> byCompiledRule(
            KieBase kieBase, Map<String, Rule> rules) {
        Map<org.kie.api.definition.rule.Rule, Rule> byCompiledRule = new IdentityHashMap<>();
        for (KiePackage kiePackage : kieBase.getKiePackages()) {
            kiePackage.getRules().forEach(compiled -> byCompiledRule.put(compiled, rules.get(compiled.getName())));
        }
        return Collections.unmodifiableMap(byCompiledRule);
    }
}
