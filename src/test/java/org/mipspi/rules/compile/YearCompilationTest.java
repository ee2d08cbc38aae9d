package org.mipspi.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mipspi.files.Finding;
import org.mipspi.files.TextFile;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.RuleFile;
import org.mipspi.rules.RuleFileReader;
import org.mipspi.rules.compile.parsing.DrlParsing;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.scope.Readings;
import org.mipspi.rules.text.RulesInvalid;

class YearCompilationTest {

    @Test
    void exactlyTheRulesThatDoNotCompileAreNamed() {
        Catalog catalog = unchecked(
                file("one", "Measure( id == \"PI_EP_1\" )", "insert( new Bonus(1) );"),
                file("two", "Measure( anwser == Answer.YES )", "insert( new Bonus(1) );"),
                file("three", "Measure( id == \"PI_EP_2\" )", "insert( new Bonus(\"1\") );"),
                file("four", "Measure( id == \"PI_EP_1\" )", "insert( new Bonus(2) );"));

        List<Finding> findings = compile(catalog);

        assertThat(findings)
                .extracting(Finding::file, Finding::line)
                .containsExactly(tuple("scoring/two.drl", 7), tuple("scoring/three.drl", 7));
        assertThat(findings.get(0).message())
                .startsWith("this rule does not compile: ")
                .contains("anwser")
                .doesNotContain("\n");
    }

    @Test
    void rulesOfOtherYearsAreNotCompiled() {
        Catalog catalog = unchecked(file("two", "Measure( anwser == Answer.YES )", "insert( new Bonus(1) );", "2025"));

        assertThat(catchThrowableOfType(RulesInvalid.class, () -> RuleBase.compile(catalog, 2026)))
                .isNull();
    }

    /** As the engine tells conclusions from facts by what goes through its hands. */
    @Test
    void compiledTextHasNoInsertAndKeepsItsLineNumbers() {
        RuleFile file = unchecked(file(
                        "one",
                        "$m : Measure( id in (\"PI_EP_1\", \"PI_EP_2\"),\n        answer == Answer.YES )",
                        "insert( new Movement(\"insert (\", \"b\", 1) ); insert\n    ( new Bonus(1) );"))
                .files()
                .get(0);

        String compiled = DrlRewriter.text(file, rule -> true);

        assertThat(compiled.lines())
                .hasSameSizeAs(file.source().text().lines().toList())
                .anyMatch(line -> line.startsWith("package rules.scoring; import ")
                        && line.endsWith("; global org.mipspi.rules.compile.ConclusionSink conclusions;"))
                .contains("    ( $m : Measure( id == \"PI_EP_1\", answerName == \"YES\" )"
                        + " or $m : Measure( id == \"PI_EP_2\", answerName == \"YES\" ) )")
                .contains("    conclusions.conclude( new Movement(\"insert (\", \"b\", 1) );"
                        + " conclusions.conclude( new Bonus(1) );");
    }

    private static List<Finding> compile(Catalog catalog) {
        return catchThrowableOfType(RulesInvalid.class, () -> RuleBase.compile(catalog, 2026))
                .findings();
    }

    /** A catalog that never saw the safe subset, which would have found all this before. */
    private static Catalog unchecked(TextFile... sources) {
        List<Finding> findings = new ArrayList<>();
        RuleFileReader reader = new RuleFileReader(MeasureFiles.builtIn(), Readings.NONE);
        List<RuleFile> files = new ArrayList<>();
        for (TextFile source : sources) {
            files.add(reader.read(source, DrlParsing.parse(source, findings)));
        }
        return new Catalog(files, MeasureFiles.builtIn(), Readings.NONE);
    }

    private static TextFile file(String name, String when, String then) {
        return file(name, when, then, "2024-");
    }

    private static TextFile file(String name, String when, String then, String years) {
        String text =
                """
                // title: A title
                // law: A law.
                package rules.scoring;
                import org.mipspi.domain.conclusions.*
                import org.mipspi.domain.facts.*

                rule "BONUS: %s"
                    @requirement("BONUS")
                    @years("%s")
                    @citation("a citation")
                    @confidence("confirmed")
                when
                    %s
                then
                    %s
                end
                """;
        return new TextFile("scoring/" + name + ".drl", text.formatted(name, years, when, then));
    }
}
