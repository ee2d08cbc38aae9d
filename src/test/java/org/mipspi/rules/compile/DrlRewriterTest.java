package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.RuleFileReader;
import org.mipspi.rules.compile.parsing.DrlParsing;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.scope.Readings;

/** Rules are rewritten on their syntax tree into rules of the same meaning. */
class DrlRewriterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "$m : Measure( id == \"A\", exclusion == null, answer == Answer.YES )"
                        + "|$m : Measure( id == \"A\", exclusion == null, answerName == \"YES\" )",
                "Measure( id == \"A\", analysis == Answer.NO, riskManagement == Answer.NOT_REPORTED )"
                        + "|Measure( id == \"A\", analysisName == \"NO\", riskManagementName == \"NOT_REPORTED\" )",
                "$s : ScoredMeasure( measure.answer == Answer.COUNTS, points > 0 )"
                        + "|$s : ScoredMeasure( answerName == \"COUNTS\", points > 0 )",
            })
    void anAnswerIsComparedAsAText(String conditions, String compiled) {
        assertThat(compiled(conditions)).isEqualTo(compiled);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "Measure( id in (\"A\", \"B\"), answer == Answer.NO )"
                        + "|( Measure( id == \"A\", answerName == \"NO\" ) or Measure( id == \"B\", answerName == \"NO\" ) )",
                "Measure( id in (\"A\", \"A\") )|Measure( id == \"A\" )",
                "Measure( id in (\"A\", \"B\", \"A\") )|( Measure( id == \"A\" ) or Measure( id == \"B\" ) )",
                "$m : Measure( id in (\"A\", \"B\"), $level : level )"
                        + "|( $m : Measure( id == \"A\", $level : level ) or $m : Measure( id == \"B\", $level : level ) )",
            })
    void aRuleForSeveralIdsHasOneBranchForEachDifferentId(String conditions, String compiled) {
        assertThat(compiled(conditions)).isEqualTo(compiled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Measure( id == \"A\", answer == Answer.YES || answer == Answer.NO )",
                "Measure( id in (\"A\", \"B\") || answer == Answer.YES )",
                "Measure( (id in (\"A\", \"B\")) )",
                "Measure( numerator > 0, id in (\"A\", \"B\") )",
                "Measure( exclusion in (null, \"A\") )",
                "Measure( id == \"A\", answer != Answer.YES )",
                "Measure( id == \"A\", level == EngagementLevel.PRE )",
                "Measure( $answer : answer )",
                "ScoredMeasure( measure.analysis == Answer.YES )",
                "ScoredMeasure( measure.riskManagement == Answer.NO, points > 0 )",
                "HealthInformationExchange( tefca.answer == Answer.YES )",
                "Practice( clinicians != null, clinicians <= 15 ) RequirementResults( isExempt == true )",
            })
    void everyOtherConditionStaysAsItIs(String conditions) {
        assertThat(compiled(conditions)).isEqualTo(conditions);
    }

    @Test
    void aLongListIsNotMadeIntoBranches() {
        String ids = IntStream.range(0, 150).mapToObj(i -> "\"A" + i + "\"").collect(Collectors.joining(", "));
        String conditions = "Measure( exclusion in (" + ids + ") )";
        assertThat(compiled(conditions)).isEqualTo(conditions);
    }

    @Test
    void aConditionOnSeveralLinesIsCompiledOnTheFirst() {
        assertThat(compiled("Measure( id == \"A\",\n        answer == Answer.YES )"))
                .isEqualTo("Measure( id == \"A\", answerName == \"YES\" )");
    }

    /** The conditions of a rule as they are compiled. */
    private static String compiled(String conditions) {
        String text = "// title: A title\n// law: A law.\npackage rules.scoring\n\nrule \"BONUS: a test\"\n"
                + "    @requirement(\"BONUS\")\n    @years(\"2024-\")\n    @citation(\"a citation\")\n"
                + "    @confidence(\"confirmed\")\nwhen\n    " + conditions
                + "\nthen\n    insert( new Bonus(1) );\nend\n";
        TextFile source = new TextFile("scoring/test.drl", text);
        List<Finding> findings = new ArrayList<>();
        RuleFile file = new RuleFileReader(MeasureFiles.builtIn(), Readings.NONE)
                .read(source, DrlParsing.parse(source, findings));
        String compiled = DrlRewriter.text(file, rule -> true);
        assertThat(findings).isEmpty();
        assertThat(compiled.lines()).hasSameSizeAs(text.lines().toList());
        return compiled.lines()
                .dropWhile(line -> !line.equals("when"))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .strip();
    }
}
