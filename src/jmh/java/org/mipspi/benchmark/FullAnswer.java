package org.mipspi.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.benchmark.Sentence.Source;
import org.mipspi.domain.answer.Decision;
import org.mipspi.domain.answer.Decision.HeldExemption;
import org.mipspi.domain.answer.Decision.MeasureScore;
import org.mipspi.domain.answer.Decision.Notice;
import org.mipspi.domain.answer.Decision.Objective;
import org.mipspi.domain.answer.Decision.Redistribution;
import org.mipspi.domain.answer.Decision.RequirementStanding;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.answer.Release;
import org.mipspi.domain.conclusions.Warning;
import org.mipspi.domain.facts.MeasurementSet;
import org.mipspi.domain.facts.Submission;
import org.mipspi.secondreading.AnswerFigures;
import org.mipspi.secondreading.AnswerFigures.MeasureFigures;
import org.mipspi.secondreading.AnswerFigures.ObjectiveFigures;
import org.mipspi.secondreading.AnswerFigures.RedistributionFigures;
import org.mipspi.secondreading.AnswerFigures.RequirementFigures;
import org.mipspi.secondreading.AnswerFigures.WarningFigures;
import org.mipspi.secondreading.SubmissionScorer;

/**
 * The whole answer as a plain function: what {@link SubmissionScorer} decides, with a sentence, a remedy and a citation for
 * each item. It stands for a program without an engine that gives the same service, and is what the speed of the rules
 * is compared with. Its figures are those of the answer by rules. Its sentences are those of the same statements, filled with
 * figures for each submission, so both answers take the same work to fill and to write; if several rules of a
 * statement conclude the same, it takes the sentence of the first, so its words may differ.
 */
public final class FullAnswer {

    private static final FullAnswerSentences SENTENCES = new FullAnswerSentences(CatalogSentences.read());

    private final Submission submission;
    private final MeasurementSet set;

    private FullAnswer(Submission submission, AnswerFigures figures) {
        this.submission = submission;
        this.set = picked(submission, figures);
    }

    /**
     * Decides a submission.
     *
     * @param release the rules that the answer names
     */
    public static Decision of(Submission submission, Release release) {
        AnswerFigures figures = SubmissionScorer.score(submission);
        return new FullAnswer(submission, figures).filled(figures, release);
    }

    private static MeasurementSet picked(Submission submission, AnswerFigures figures) {
        List<SetSummary> sets = figures.measurementSets();
        for (int i = 0; i < sets.size(); i++) {
            if (sets.get(i).picked()) {
                return submission.measurementSets().get(i);
            }
        }
        return null;
    }

    private Decision filled(AnswerFigures figures, Release release) {
        return new Decision(
                figures.submissionId(),
                figures.performanceYear(),
                release,
                figures.outcome(),
                figures.score(),
                figures.weights(),
                requirements(figures.requirements()),
                exemptions(figures.exemptions()),
                objectives(figures.objectives()),
                redistributions(figures.redistributions()),
                warnings(figures.warnings()),
                figures.measurementSets(),
                null,
                null);
    }

    private String fill(Sentence sentence) {
        String measure = sentence.measure();
        return sentence.fill(new Source(submission.practice(), set, measure == null ? null : set.measure(measure)));
    }

    private List<RequirementStanding> requirements(List<RequirementFigures> figures) {
        List<RequirementStanding> requirements = new ArrayList<>(figures.size());
        for (RequirementFigures one : figures) {
            Sentence sentence = SENTENCES.of(one);
            requirements.add(new RequirementStanding(
                    one.requirement().name(),
                    one.status(),
                    one.reason(),
                    fill(sentence),
                    one.reason() == null ? null : SENTENCES.remedy(one.requirement()),
                    sentence.grounds()));
        }
        return requirements;
    }

    private List<HeldExemption> exemptions(List<String> ids) {
        List<HeldExemption> exemptions = new ArrayList<>(ids.size());
        for (String id : ids) {
            Sentence sentence = SENTENCES.ofStatement(id);
            exemptions.add(new HeldExemption(id, fill(sentence), sentence.grounds()));
        }
        return exemptions;
    }

    private static List<Objective> objectives(List<ObjectiveFigures> figures) {
        List<Objective> objectives = new ArrayList<>(figures.size());
        for (ObjectiveFigures one : figures) {
            List<MeasureScore> measures = new ArrayList<>(one.measures().size());
            for (MeasureFigures measure : one.measures()) {
                measures.add(new MeasureScore(
                        measure.measureId(),
                        measure.status(),
                        measure.counts(),
                        measure.maximum(),
                        measure.points(),
                        measure.formula(),
                        SENTENCES.of(measure).grounds()));
            }
            objectives.add(new Objective(one.id(), one.points(), one.maximum(), measures));
        }
        return objectives;
    }

    private static List<Redistribution> redistributions(List<RedistributionFigures> figures) {
        List<Redistribution> redistributions = new ArrayList<>(figures.size());
        for (RedistributionFigures one : figures) {
            redistributions.add(new Redistribution(
                    one.from(),
                    one.to(),
                    one.points(),
                    SENTENCES.ofStatement(one.statement()).grounds()));
        }
        return redistributions;
    }

    private List<Notice> warnings(List<WarningFigures> figures) {
        List<Notice> warnings = new ArrayList<>(figures.size());
        for (WarningFigures one : figures) {
            warnings.add(
                    one.code() == Warning.Code.INTERPRETATION
                            ? SENTENCES.caveat(one.statement())
                            : new Notice(one.code(), one.statement(), fill(SENTENCES.of(one.code(), one.statement()))));
        }
        return warnings;
    }
}
