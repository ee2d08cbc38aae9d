package org.mipspi.secondreading;

import java.util.ArrayList;
import java.util.List;
import org.mipspi.domain.answer.Decision.SetSummary;
import org.mipspi.domain.conclusions.Outcome;
import org.mipspi.domain.conclusions.Warning.Code;
import org.mipspi.domain.facts.Measure;
import org.mipspi.domain.facts.Remark;
import org.mipspi.domain.facts.SubstituteAnsweredNo;
import org.mipspi.secondreading.AnswerFigures.WarningFigures;
import org.mipspi.secondreading.SubmissionScorer.SetResult;

/** The warnings of an answer, by code; the unconfirmed statements are the last. */
final class Warnings {

    private static final WarningFigures SUBSTITUTE = new WarningFigures(Code.SUBSTITUTE_ANSWERED_NO, "SUBSTITUTES");
    private static final WarningFigures SOURCES = new WarningFigures(Code.SOURCES_DIFFER, "AGGREGATE");
    private static final WarningFigures LEVEL_MISSING =
            new WarningFigures(Code.ENGAGEMENT_LEVEL_MISSING, "ENGAGEMENT_LEVEL");
    private static final WarningFigures LEVEL_UNUSED =
            new WarningFigures(Code.ENGAGEMENT_LEVEL_UNUSED, "ENGAGEMENT_LEVEL");
    private static final WarningFigures VOIDED = new WarningFigures(Code.EXEMPTION_VOIDED, "RW-VOID");
    private static final WarningFigures SET_ASIDE = new WarningFigures(Code.SET_ASIDE, "RW-VOID");

    private final List<WarningFigures> warnings = new ArrayList<>();

    private Warnings() {}

    /**
     * The warnings of a submission.
     *
     * @param picked the result of the picked set; null if nothing was scored
     */
    static List<WarningFigures> of(
            Outcome outcome, PracticeExemptions exemptions, SetResult picked, List<SetSummary> sets) {
        Warnings found = new Warnings();
        if (picked != null) {
            ReportedMeasures reported = picked.reported();
            int substitutes = 0;
            for (Remark remark : reported.set.remarks()) {
                substitutes += remark instanceof SubstituteAnsweredNo ? 1 : 0;
            }
            found.add(substitutes, SUBSTITUTE);
            found.add(reported.set.remarks().size() - substitutes, SOURCES);
            found.levels(reported);
        }
        if (exemptions.any()) {
            found.add(picked == null ? 0 : 1, VOIDED);
            for (SetSummary set : sets) {
                found.add(set.setAside() ? 1 : 0, SET_ASIDE);
            }
        }
        for (String statement : UnconfirmedStatements.of(outcome, exemptions, picked)) {
            found.warnings.add(new WarningFigures(Code.INTERPRETATION, statement));
        }
        return found.warnings;
    }

    private void levels(ReportedMeasures reported) {
        for (Measure measure : reported.withLevels()) {
            boolean suppressed = measure == reported.caseReporting && RequirementStatuses.isSuppressed(reported.year);
            add(ReportedMeasures.levelMissing(measure) && !suppressed ? 1 : 0, LEVEL_MISSING);
        }
        for (Measure measure : reported.withLevels()) {
            add(ReportedMeasures.levelUnused(measure) ? 1 : 0, LEVEL_UNUSED);
        }
    }

    private void add(int times, WarningFigures warning) {
        for (int i = 0; i < times; i++) {
            warnings.add(warning);
        }
    }
}
