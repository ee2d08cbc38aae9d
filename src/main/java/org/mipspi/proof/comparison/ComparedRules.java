package org.mipspi.proof.comparison;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mipspi.decision.DecisionService;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.RuleSet;
import org.mipspi.rules.scope.NamedAlternative;
import org.mipspi.rules.scope.ReadingChoice;

/**
 * One side of a comparison: rules, and the year to which each document is moved.
 *
 * @param name how results call this side, such as {@code 2026}, the name of a rule folder or {@code PERIOD_DAYS: ONE_END}
 * @param rules the rules
 * @param year the performance year to which each document is moved; null if it keeps its own
 * @param byName all rules by their names
 */
public record ComparedRules(String name, RuleSet rules, Integer year, Map<String, Rule> byName) {

    /** The rules of one year, to which documents are moved. */
    public static ComparedRules ofYear(RuleSet rules, int year) {
        return new ComparedRules(String.valueOf(year), rules, year, byName(rules));
    }

    /** Rules for documents as they are. */
    public static ComparedRules ofFolder(String name, RuleSet rules) {
        return new ComparedRules(name, rules, null, byName(rules));
    }

    /**
     * Rules under an alternative of a reading, for documents as they are.
     *
     * @throws IllegalArgumentException if the rules have no such alternative
     */
    public static ComparedRules ofReading(RuleSet rules, NamedAlternative alternative) {
        ReadingChoice choice = rules.catalog().readings().with(rules.choice(), List.of(alternative));
        return new ComparedRules(alternative.toString(), rules.with(choice), null, byName(rules));
    }

    private static Map<String, Rule> byName(RuleSet rules) {
        return rules.catalog().rules().stream().collect(Collectors.toMap(Rule::name, Function.identity()));
    }

    DecisionService decisions() {
        return new DecisionService(rules);
    }

    /** Reads a document and moves it to the year. */
    Obj read(byte[] json) throws UnreadableDocument {
        return year == null ? QppJsonReader.read(json) : YearShift.read(json, year);
    }
}
