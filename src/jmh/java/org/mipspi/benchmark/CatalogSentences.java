package org.mipspi.benchmark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.CatalogReader;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.text.RulesInvalid;

/**
 * The sentences, remedies and citations of the built-in rules, read once. To the plain function they are data: a sentence is
 * found by its statement and by what its rule concludes, and no word of it is repeated in code.
 */
final class CatalogSentences {

    private final List<Rule> rules;
    private final Map<String, String> remedies;

    private CatalogSentences(Catalog catalog) {
        // What is measured is of 2026: the rules of that year come first.
        rules = Stream.concat(catalog.rules(2026).stream(), catalog.rules().stream())
                .toList();
        remedies = catalog.remedies();
    }

    static CatalogSentences read() {
        try {
            return new CatalogSentences(CatalogReader.read(RuleFolder.builtIn()));
        } catch (RulesInvalid e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sentence of the first rule of a statement that concludes all this; of any rule of it if none does. */
    Sentence of(String statement, String... concluded) {
        return Sentence.of(rule(statement, concluded));
    }

    private Rule rule(String statement, String... concluded) {
        List<Rule> candidates = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.requirement().equals(statement)) {
                candidates.add(rule);
            }
        }
        if (candidates.isEmpty()) {
            throw new IllegalStateException("the catalog has no rule of " + statement);
        }
        return candidates.stream()
                .filter(rule -> Stream.of(concluded).allMatch(rule.text()::contains))
                .findFirst()
                .orElse(candidates.get(0));
    }

    /** The ids of all statements. */
    Set<String> statements() {
        return rules.stream().map(Rule::requirement).collect(Collectors.toSet());
    }

    /** What would meet a requirement, or null. */
    String remedy(String statement) {
        return remedies.get(statement);
    }

    /** What an answer that rests on a statement that is unconfirmed in some year warns of, by statement. */
    Map<String, Notice> caveats() {
        Map<String, Notice> caveats = new HashMap<>();
        for (int year : MeasureFiles.builtIn().years()) {
            for (Rule rule : rules) {
                Notice caveat = rule.in(year).caveat();
                if (caveat != null) {
                    caveats.putIfAbsent(rule.requirement(), caveat);
                }
            }
        }
        return caveats;
    }
}
