package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mipspi.domain.conclusions.PointsTotal;
import org.mipspi.domain.programs.Programs;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.RuleFileReader;
import org.mipspi.rules.compile.parsing.DrlParsing;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.safety.KnownIds;
import org.mipspi.rules.safety.SafeSubset;
import org.mipspi.rules.scope.Readings;
import org.mipspi.rules.text.DrlFile;

/**
 * A rewritten rule means what its file states: random rules, compiled as they are written and as they are rewritten, match
 * the same random facts, each as many times. All are compiled into one rule base.
 */
class RewritingPropertyTest {

    private static final int RULES = 120;
    private static final int FACTS = 150;
    private static final long SEED = 11;

    /** Conditions that were rewritten wrongly once, and the forms that are rewritten. */
    private static final List<String> CHOSEN = List.of(
            "Measure( id in (\"PI_EP_1\", \"PI_EP_1\") )",
            "Measure( id in (\"PI_EP_1\", \"PI_EP_2\") || answer == Answer.YES )",
            "Measure( id in (\"PI_EP_1\", \"PI_EP_2\", \"PI_EP_1\"), answer == Answer.YES || answer == Answer.NO )",
            "Measure( (id in (\"PI_EP_1\", \"PI_EP_2\")), exclusion == null )",
            "$m : Measure( id in (\"PI_EP_1\", \"PI_PPHI_1\"), $a : analysis, riskManagement == Answer.NO )",
            "Measure( id in (\"PI_EP_1\", \"PI_EP_2\") ) PointsTotal( beforeCap >= 0 )",
            "ScoredMeasure( measure.analysis == Answer.YES )",
            "ScoredMeasure( measure.id in (\"PI_EP_1\", \"PI_EP_2\"), measure.answer == Answer.COUNTS )");

    private static RuleBase rules;
    private static RandomConditions random;

    @BeforeAll
    static void compile() {
        random = new RandomConditions(SEED);
        List<String> conditions = Stream.concat(CHOSEN.stream(), Stream.generate(random::when))
                .limit(RULES)
                .toList();
        RuleFile plain = file("plain", conditions);
        RuleFile rewritten = file("rewritten", conditions);
        List<String> errors = new ArrayList<>();
        CompiledRules compiled = DroolsCompiler.of(
                Map.of(
                        "rules/scoring/plain.drl", plain.source().text(),
                        "rules/scoring/rewritten.drl", DrlRewriter.text(rewritten, rule -> true)),
                errors);
        assertThat(errors).isEmpty();
        List<Rule> all = Stream.of(plain, rewritten)
                .flatMap(file -> file.rules().stream())
                .toList();
        rules = RuleBase.of(
                2026, compiled, all, new Catalog(List.of(plain, rewritten), MeasureFiles.builtIn(), Readings.NONE));
    }

    @Test
    void rewrittenRulesMatchTheSameFactsAsOftenAsUnrewrittenRules() {
        List<Object> facts = Stream.generate(random::fact).limit(FACTS).toList();

        Map<String, Integer> matches = matches(facts);

        Map<String, Integer> plain = only("plain", matches);
        assertThat(only("rewritten", matches)).isEqualTo(plain);
        assertThat(plain).as("matches").hasSizeGreaterThan(1_000);
    }

    /** How often each rule matched each fact. */
    private static Map<String, Integer> matches(List<Object> facts) {
        Map<String, Integer> matches = new HashMap<>();
        return rules.sessions().with(session -> {
            session.setGlobal(RuleBase.CONCLUSION_SINK, (ConclusionSink) conclusion -> {});
            facts.forEach(session::insert);
            session.insert(new PointsTotal(false, Set.of(), 0, 0, new Programs(2026, List.of())));
            session.fireAllRules(match -> {
                String rule = rules.rules().get(match.getRule()).name();
                int fact = facts.indexOf(match.getObjects().get(0));
                matches.merge(rule + " matches " + fact + " " + facts.get(fact), 1, Integer::sum);
                return true;
            });
            return matches;
        });
    }

    private static Map<String, Integer> only(String kind, Map<String, Integer> matches) {
        Map<String, Integer> only = new HashMap<>();
        matches.forEach((match, times) -> {
            if (match.startsWith("BONUS: " + kind)) {
                only.put(match.substring(("BONUS: " + kind).length()), times);
            }
        });
        return only;
    }

    /** A file of rules, held to the safe subset. */
    private static RuleFile file(String kind, List<String> conditions) {
        StringBuilder text = new StringBuilder("// title: Random rules\n// law: None.\npackage rules.scoring\n\n"
                + "import org.mipspi.domain.conclusions.*\nimport org.mipspi.domain.facts.*\n"
                + "import org.mipspi.domain.points.*\n\n");
        for (int i = 0; i < conditions.size(); i++) {
            text.append("rule \"BONUS: ").append(kind).append(' ').append(i).append(' ');
            text.append(conditions.get(i).replace('"', '_').replace("|", "").replace("&", ""))
                    .append("\"\n");
            text.append("    @requirement(\"BONUS\")\n    @years(\"2024-\")\n    @citation(\"none\")\n");
            text.append("    @confidence(\"confirmed\")\nwhen\n    ").append(conditions.get(i));
            text.append("\nthen\n    insert( new Bonus(1) );\nend\n\n");
        }
        TextFile source = new TextFile("scoring/" + kind + ".drl", text.toString());
        List<Finding> findings = new ArrayList<>();
        SafeSubset safeSubset = new SafeSubset(new KnownIds(Set.of(), MeasureFiles.builtIn()));
        assertThat(SafeSubset.isReadable(source, findings)).isTrue();
        DrlFile tree = DrlParsing.parse(source, findings);
        safeSubset.check(source, tree);
        findings.addAll(safeSubset.findings());
        RuleFileReader reader = new RuleFileReader(MeasureFiles.builtIn(), Readings.NONE);
        RuleFile file = reader.read(source, tree);
        findings.addAll(reader.findings());
        assertThat(findings).isEmpty();
        return file;
    }
}
