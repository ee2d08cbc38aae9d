package org.mipspi.secondreading;

import java.util.HashMap;
import java.util.Map;
import org.mipspi.domain.answer.Grounds;
import org.mipspi.domain.conclusions.Requirement;
import org.mipspi.rules.Catalogue;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.text.RulesInvalid;

/**
 * Citations, degrees of confidence and remedies, which stand once, beside the built-in rules. They are data to the plain
 * answer, read into its constants once: which of them an answer gives, it finds out for itself.
 */
final class PlainCatalogue {

    private static final Map<String, Grounds> GROUNDS = new HashMap<>();
    private static final Map<String, String> REMEDIES = new HashMap<>();

    static {
        try {
            for (RuleFile file : Catalogue.readBuiltIn(RuleFolder.builtIn()).files()) {
                for (Rule rule : file.rules()) {
                    GROUNDS.put(rule.name(), rule.grounds());
                    REMEDIES.put(rule.requirement(), file.remedy());
                }
            }
        } catch (RulesInvalid e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private PlainCatalogue() {}

    /** What the rule of this name rests on. */
    static Grounds grounds(String rule) {
        Grounds grounds = GROUNDS.get(rule);
        if (grounds == null) {
            throw new IllegalArgumentException("there is no rule '" + rule + "'");
        }
        return grounds;
    }

    /** What would meet a requirement, or null where nothing has to. */
    static String remedy(Requirement requirement) {
        return REMEDIES.get(requirement.name());
    }
}
