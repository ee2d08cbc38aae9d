package org.mipspi.decision;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mipspi.decision.session.Deadline;
import org.mipspi.decision.session.RecordedContent;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.Firing;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Submission;
import org.mipspi.formats.UnreadableDocument;
import org.mipspi.formats.qppjson.QppJsonReader;
import org.mipspi.formats.submission.ReadResult;
import org.mipspi.formats.submission.SubmissionReader;
import org.mipspi.rules.Catalog;
import org.mipspi.rules.Rule;
import org.mipspi.rules.RuleFolder;
import org.mipspi.rules.compile.CatalogReader;
import org.mipspi.rules.compile.RuleBase;
import org.mipspi.rules.compile.YearCompilation;
import org.mipspi.rules.measures.MeasureFiles;
import org.mipspi.rules.text.RulesInvalid;
import org.mipspi.submissions.RandomSubmissions;

/** Nothing but a trace depends on which of two rules fires first. */
public class FiringOrderTest {

    private static final int SUBMISSIONS = 500;
    private static final Release RELEASE = new Release("test", "none", Map.of());

    @ParameterizedTest
    @MethodSource("years")
    void rulesInTheReverseOrderComeToTheSameAnswer(int year) throws RulesInvalid, UnreadableDocument {
        Catalog catalog = CatalogReader.read(RuleFolder.builtIn());
        List<Rule> reverse =
                new ArrayList<>(catalog.rules(year, catalog.readings().taken()));
        Collections.reverse(reverse);
        RuleBase asWritten = RuleBase.compile(catalog, year);
        RuleBase reversed = RuleBase.of(year, new YearCompilation(catalog, year).rules(), reverse, catalog);
        RandomSubmissions random = new RandomSubmissions(year);
        int otherOrder = 0;
        for (int i = 0; i < SUBMISSIONS; i++) {
            Submission submission = read(random.acceptable(year));
            assertThat(decided(reversed, submission, false)).isEqualTo(decided(asWritten, submission, false));
            List<String> one = fired(decided(asWritten, submission, true));
            List<String> other = fired(decided(reversed, submission, true));
            assertThat(other).containsExactlyInAnyOrderElementsOf(one);
            otherOrder += one.equals(other) ? 0 : 1;
        }
        assertThat(otherOrder).as("in another order").isGreaterThan(SUBMISSIONS / 2);
    }

    static List<Integer> years() {
        return MeasureFiles.builtIn().years();
    }

    public static Submission read(ObjectNode document) throws UnreadableDocument {
        byte[] json = document.toString().getBytes(StandardCharsets.UTF_8);
        return ((ReadResult.Accepted) SubmissionReader.read(QppJsonReader.read(json), MeasureFiles.builtIn()))
                .submission();
    }

    /** The first set, or what stands without one. */
    public static Decision decided(RuleBase rules, Submission submission, boolean traced) {
        List<MeasurementSet> sets = submission.measurementSets();
        SetDecision decided = new DecisionEngine(null)
                .decide(
                        rules,
                        submission,
                        sets.isEmpty() ? null : sets.get(0),
                        new Deadline(),
                        traced ? RecordedContent.TRACE : RecordedContent.SENTENCES);
        return Explanation.of(submission, RELEASE, decided, List.of(decided));
    }

    private static List<String> fired(Decision decision) {
        return decision.trace().stream().map(Firing::rule).toList();
    }
}
