package org.mipspi.proof.comparison;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mipspi.decision.DecisionService;
import org.mipspi.formats.DocumentNode.Obj;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.rules.Rule;
import org.mipspi.rules.compile.RuleSet;

/**
 * One side of a comparison: rules, and the year to which each document is moved.
 *
 * @param name how results call this side, such as {@code 2026} or the name of a rule folder
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
