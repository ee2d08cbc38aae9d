package org.mipspi.rules.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.model.impl.RuleImpl;

/**
 * Compiled rules, from which rule bases are made. A compiled rule does not depend on the rules beside it, so rules can be
 * combined in other ways than they were compiled in.
 */
public final class CompiledRules {

    private final List<Model> models;

    CompiledRules(List<? extends Model> models) {
        this.models = List.copyOf(models);
    }

    List<Model> models() {
        return models;
    }

    boolean isEmpty() {
        return models.stream().allMatch(model -> model.getRules().isEmpty());
    }

    /** Only the rules of certain names. */
    public CompiledRules only(Predicate<String> names) {
        return new CompiledRules(
                models.stream().map(model -> only(names, model)).toList());
    }

    /** These rules and others. */
    public CompiledRules with(CompiledRules others) {
        List<Model> all = new ArrayList<>(models);
        all.addAll(others.models);
        return new CompiledRules(all);
    }

    /** One of these rules, under another name than the one it was compiled with. */
    public CompiledRules renamed(String compiled, String name) {
        for (Model model : models) {
            ModelImpl part = only(compiled::equals, model);
            if (!part.getRules().isEmpty()) {
                org.drools.model.Rule rule = part.getRules().get(0);
                return new CompiledRules(List.of(part.withRules(List.of(new RuleImpl(
                        rule.getPackage(),
                        name,
                        rule.getUnit(),
                        rule.getView(),
                        rule.getDefaultConsequence(),
                        Map.of(),
                        rule.getMetaData())))));
            }
        }
        throw new IllegalArgumentException("there is no compiled rule " + compiled);
    }

    private static ModelImpl only(Predicate<String> names, Model model) {
        ModelImpl part = new ModelImpl(model.getName());
        model.getGlobals().forEach(part::addGlobal);
        model.getTypeMetaDatas().forEach(part::addTypeMetaData);
        model.getRules().stream().filter(rule -> names.test(rule.getName())).forEach(part::addRule);
        return part;
    }
}
